using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Certificates;

namespace KangyangCase.App.Data;

/// <summary>Turns a face into what is stored, and back: JSON, its digest, its ciphertext.</summary>
public sealed class CertificateFaceSeal(PersonalDataProtector protector)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public SealedFace Seal(CertificateFace face)
    {
        var text = JsonSerializer.Serialize(face, Json);
        return new(protector.Encrypt(SealPurposes.CertificateFace, text), Digest(text));
    }

    public CertificateFace Open(byte[] cipher) => OpenWithDigest(cipher).Face;

    /// <exception cref="CryptographicException">The ciphertext was altered or belongs to another key.</exception>
    /// <exception cref="JsonException">What it holds is no face.</exception>
    public (CertificateFace Face, byte[] Digest) OpenWithDigest(byte[] cipher)
    {
        var text = protector.Decrypt(SealPurposes.CertificateFace, cipher);
        return (JsonSerializer.Deserialize<CertificateFace>(text, Json) ?? throw new JsonException("No face."), Digest(text));
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
