namespace KangyangCase.Domain.Trainees;

/// <summary>
/// The last character of eighteen-character identity numbers. GB 11643, ISO 7064 MOD 11-2; shared by 居民身份证,
/// 港澳台居民居住证 and the 2023 edition of 外国人永久居留身份证.
/// </summary>
public static class IdentityChecksum
{
    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The check character (0–9 or X) that belongs to the first seventeen digits.</summary>
    public static char For(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (number[i] - '0') * Weights[i];
        }

        return "10X98765432"[sum % 11];
    }
}
