using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Certificates;

namespace KangyangCase.App.Data;

/// <summary>Turns the face of a historical certificate into what is stored, and back. Its purpose differs: neither kind of face opens as the other.</summary>
public sealed class HistoricalFaceSeal(PersonalDataProtector protector)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public SealedFace Seal(HistoricalFace face)
    {
        var text = JsonSerializer.Serialize(face, Json);
        return new(protector.Encrypt(SealPurposes.HistoricalFace, text), SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    public HistoricalFace Open(byte[] cipher) => OpenWithDigest(cipher).Face;

    /// <exception cref="CryptographicException">The ciphertext was altered or belongs to another key.</exception>
    /// <exception cref="JsonException">What it holds is no face.</exception>
    public (HistoricalFace Face, byte[] Digest) OpenWithDigest(byte[] cipher)
    {
        var text = protector.Decrypt(SealPurposes.HistoricalFace, cipher);
        return (JsonSerializer.Deserialize<HistoricalFace>(text, Json) ?? throw new JsonException("No face."), SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
