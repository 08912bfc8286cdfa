using System.Security.Cryptography;
using System.Text;

namespace KangyangCase.App.Data.Attachments;

/// <summary>One content at rest: AES-256-GCM over the whole of it (it is small), bound to its hash so that files cannot be swapped.</summary>
internal sealed class ContentSeal(byte[] key)
{
    private const byte Version = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = 1 + NonceBytes + TagBytes;

    public byte[] Close(string hash, ReadOnlySpan<byte> content)
    {
        var result = new byte[HeadBytes + content.Length];
        result[0] = Version;
        var nonce = result.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, content, result.AsSpan(HeadBytes), result.AsSpan(1 + NonceBytes, TagBytes), Encoding.ASCII.GetBytes(hash));
        return result;
    }

    /// <summary>Null when it is not what was stored under this hash.</summary>
    public byte[]? Open(string hash, byte[] stored)
    {
        if (stored.Length < HeadBytes || stored[0] != Version) return null;
        var content = new byte[stored.Length - HeadBytes];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(stored.AsSpan(1, NonceBytes), stored.AsSpan(HeadBytes), stored.AsSpan(1 + NonceBytes, TagBytes), content, Encoding.ASCII.GetBytes(hash));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        return Convert.ToHexStringLower(SHA256.HashData(content)) == hash ? content : null;
    }
}
