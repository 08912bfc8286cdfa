using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KangyangCase.App.Security.Keys;

/// <summary>The check that travels with a certificate number in its QR: without the site's key nobody makes one up.</summary>
public sealed class VerificationSeal(KeyRing keys)
{
    /// <summary>96 bits; a multiple of three bytes, so that no two spellings stand for the same check.</summary>
    private const int CheckBytes = 12;

    private readonly byte[] key = keys.Derive("verification");

    /// <summary>16 characters of base64url.</summary>
    public string CheckOf(string number) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(number)).AsSpan(0, CheckBytes));

    /// <summary>Compares to the character and in constant time.</summary>
    public bool Matches(string number, string check) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CheckOf(number)), Encoding.UTF8.GetBytes(check));
}
