using System.Security.Cryptography;
using System.Text;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Security.Keys;

/// <summary>Seals personal text for the database: AES-256-GCM, a keyed index for exact look-up, the last four characters.</summary>
public sealed class PersonalDataProtector(KeyRing keys)
{
    private const byte Version = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] cipherKey = keys.Derive("personal-data/cipher");
    private readonly byte[] indexKey = keys.Derive("personal-data/index");

    /// <param name="purpose">Which kind of text: a value sealed as one kind does not open as another.</param>
    /// <param name="text">Already normalised: the index compares it byte for byte.</param>
    public SealedText Seal(string purpose, string text) =>
        new(Encrypt(purpose, text), IndexOf(purpose, text), text.Length <= 4 ? text : text[^4..]);

    /// <exception cref="CryptographicException">The ciphertext was altered, or belongs to another key or purpose.</exception>
    public string Open(string purpose, SealedText value) => Decrypt(purpose, value.Cipher);

    public byte[] IndexOf(string purpose, string text) =>
        HMACSHA256.HashData(indexKey, Encoding.UTF8.GetBytes($"{purpose}\n{text}"));

    public byte[] Encrypt(string purpose, string text) => Encrypt(purpose, Encoding.UTF8.GetBytes(text));

    public byte[] Encrypt(string purpose, byte[] plain)
    {
        var result = new byte[1 + NonceBytes + TagBytes + plain.Length];
        result[0] = Version;
        var nonce = result.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(cipherKey, TagBytes);
        aes.Encrypt(nonce, plain, result.AsSpan(1 + NonceBytes + TagBytes), result.AsSpan(1 + NonceBytes, TagBytes), Encoding.UTF8.GetBytes(purpose));
        return result;
    }

    /// <inheritdoc cref="Open"/>
    public string Decrypt(string purpose, byte[] cipher) => Encoding.UTF8.GetString(DecryptBytes(purpose, cipher));

    /// <summary>Text that nobody looks up: no index, and no last four.</summary>
    public byte[]? EncryptText(string purpose, string? text) => text is null ? null : Encrypt(purpose, text);

    /// <inheritdoc cref="Open"/>
    public string? DecryptText(string purpose, byte[]? cipher) => cipher is null ? null : Decrypt(purpose, cipher);

    /// <inheritdoc cref="Open"/>
    public byte[] DecryptBytes(string purpose, byte[] cipher)
    {
        if (cipher.Length < 1 + NonceBytes + TagBytes || cipher[0] != Version) throw new CryptographicException("Unknown ciphertext format.");
        var plain = new byte[cipher.Length - 1 - NonceBytes - TagBytes];
        using var aes = new AesGcm(cipherKey, TagBytes);
        aes.Decrypt(
            cipher.AsSpan(1, NonceBytes), cipher.AsSpan(1 + NonceBytes + TagBytes), cipher.AsSpan(1 + NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(purpose));
        return plain;
    }
}
