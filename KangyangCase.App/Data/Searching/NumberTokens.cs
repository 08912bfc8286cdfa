using KangyangCase.Domain.Common;

namespace KangyangCase.App.Data.Searching;

/// <summary>Numbers as the index holds them: no more of a sealed number than its last four and the start of its keyed digest.</summary>
public static class NumberTokens
{
    public const int LastFourLength = 4;

    /// <summary>Digits of a certificate number that suffice: its serial.</summary>
    public const int CertificateTail = 6;

    /// <summary>Half of the digest's first sixteen bytes: enough to find one among a million, useless for guessing.</summary>
    private const int DigestBytes = 8;

    public static string LastFour(string four) => "t" + Kept(four);

    public static string Digest(byte[] index) => "k" + Convert.ToHexStringLower(index.AsSpan(0, Math.Min(DigestBytes, index.Length)));

    /// <summary>Backwards, so that the end of a number is the start of a token.</summary>
    public static string Certificate(string number)
    {
        var letters = Kept(number).ToCharArray();
        Array.Reverse(letters);
        return "n" + new string(letters);
    }

    private static string Kept(string number) => string.Concat(PlainText.Clean(number).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
