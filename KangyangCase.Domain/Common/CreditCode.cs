namespace KangyangCase.Domain.Common;

/// <summary>统一社会信用代码: 18 characters with a check character (GB 32100-2015).</summary>
public sealed record CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 18;

    private CreditCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>Null when the form or the check character is wrong.</summary>
    public static CreditCode? Parse(string? text)
    {
        var code = PlainText.Clean(text).ToUpperInvariant();
        return code.Length == Length && code.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)) && Check(code) == code[^1] ? new(code) : null;
    }

    public override string ToString() => Value;

    private static char Check(string code)
    {
        var (sum, weight) = (0, 1);
        for (var at = 0; at < Length - 1; at++)
        {
            sum += Alphabet.IndexOf(code[at], StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }
        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }
}
