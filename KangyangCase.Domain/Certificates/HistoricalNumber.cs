using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Certificates;

public enum HistoricalNumberForm
{
    /// <summary>22 characters, see <see cref="CertificateNumber"/>.</summary>
    Current,

    /// <summary>旧式: 16 digits, or 3 letters and 17 digits.</summary>
    Legacy,

    /// <summary>An issuer's own form; nothing is known about it.</summary>
    Other,
}

/// <summary>证书编号 of a certificate issued elsewhere. Its form is recognised; that says nothing about its validity.</summary>
public sealed record HistoricalNumber
{
    public const int Limit = 40;

    private const string Separators = "-‐‑–—_.·/";

    private HistoricalNumber(string value, HistoricalNumberForm form) => (Value, Form) = (value, form);

    public string Value { get; }

    public HistoricalNumberForm Form { get; }

    /// <summary>Set exactly for the current form.</summary>
    public CertificateNumber? Current => Form == HistoricalNumberForm.Current ? CertificateNumber.Parse(Value).Value : null;

    /// <summary>Null when nothing is written, or more than a number can be.</summary>
    public static HistoricalNumber? Read(string? text)
    {
        var plain = PlainText.Clean(text).ToUpperInvariant();
        // Parts of the national form are sometimes written apart; that makes no other number of it.
        var joined = string.Concat(plain.Where(char.IsAsciiLetterOrDigit));
        if (CertificateNumber.Parse(joined).Succeeded && plain.All(sign => char.IsAsciiLetterOrDigit(sign) || Separators.Contains(sign))) plain = joined;
        if (plain.Length is 0 or > Limit) return null;
        var parsed = CertificateNumber.Parse(plain);
        return new(plain, parsed.Succeeded ? HistoricalNumberForm.Current
            : parsed.Refusal == CertificateNumberErrors.Legacy ? HistoricalNumberForm.Legacy
            : HistoricalNumberForm.Other);
    }

    /// <summary>Within what the number is unique: national forms everywhere (an empty key), others with their issuer.</summary>
    public string IssuerKey(string issuer) => Form switch
    {
        HistoricalNumberForm.Current or HistoricalNumberForm.Legacy => "",
        HistoricalNumberForm.Other => PlainText.Clean(issuer),
    };

    public override string ToString() => Value;
}
