using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Certificates;

namespace KangyangCase.App.Data;

/// <summary>Turns a face into what is stored, and back: JSON, its digest, its ciphertext.</summary>
public abstract class FaceSeal<TFace>(PersonalDataProtector protector, string purpose)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public SealedFace Seal(TFace face)
    {
        var text = JsonSerializer.Serialize(face, Json);
        return new(protector.Encrypt(purpose, text), Digest(text));
    }

    public TFace Open(byte[] cipher) => OpenWithDigest(cipher).Face;

    /// <exception cref="CryptographicException">The ciphertext was altered or belongs to another key.</exception>
    /// <exception cref="JsonException">What it holds is no face.</exception>
    public (TFace Face, byte[] Digest) OpenWithDigest(byte[] cipher)
    {
        var text = protector.Decrypt(purpose, cipher);
        return (JsonSerializer.Deserialize<TFace>(text, Json) ?? throw new JsonException("No face."), Digest(text));
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
