using System.Text;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees;

/// <summary>
/// A person's name, kept to the character as given, apart from blanks: outer ones are cut, those between Han characters
/// are dropped, others become one. Length is counted in code points, since many names lie outside the BMP.
/// </summary>
public sealed record PersonName
{
    public const int MaxLength = 50;

    private PersonName(string value) => (Value, Folded) = (value, NameCharacters.Fold(value));

    public string Value { get; }

    /// <summary>
    /// Key for matching, never for display: dots unified to ·, blanks, invisible characters and variation selectors
    /// removed, full-width Latin narrowed and upper-cased. Han characters are never normalised: variants stay different.
    /// </summary>
    public string Folded { get; }

    public int Length => Value.EnumerateRunes().Count();

    /// <summary>Code points that show nothing or show differently elsewhere: to be pointed out, not refused.</summary>
    public IReadOnlyList<Rune> Suspicious =>
        [.. Value.EnumerateRunes().Where(rune => TextFolding.IsInvisible(rune) || TextFolding.IsPrivateUse(rune))];

    public static Result<PersonName> Parse(string? text)
    {
        var value = NameCharacters.TidyBlanks(text ?? "");
        if (NameCharacters.Fold(value).Length == 0)
        {
            return TraineeErrors.NameMissing;
        }

        var length = value.EnumerateRunes().Count();
        if (length > MaxLength)
        {
            return TraineeErrors.NameTooLong(length);
        }

        foreach (var rune in value.EnumerateRunes())
        {
            if (!NameCharacters.IsUsable(rune))
            {
                return TraineeErrors.NameInvalid(rune);
            }
        }

        return new PersonName(value);
    }

    public override string ToString() => Value;
}
