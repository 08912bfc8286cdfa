using System.Text;

namespace KangyangCase.Domain.Trainees.Duplicates;

/// <summary>Why two entries may be one person, the surest first.</summary>
public enum DuplicateSign
{
    /// <summary>The same number: certain, and refused at entry.</summary>
    SameDocument,

    /// <summary>Another number of a kind of document whose number changes with each edition, same name and birth date.</summary>
    OtherEdition,
    SameNameAndBirth,

    /// <summary>One character differs, or the names sound the same (variants and traditional forms do), and the phone is the same.</summary>
    SimilarNameAndPhone,
}

public static class DuplicateSignText
{
    public static string Label(this DuplicateSign sign) => sign switch
    {
        DuplicateSign.SameDocument => "证件号码相同",
        DuplicateSign.OtherEdition => "同类证件换发（姓名、出生日期相同）",
        DuplicateSign.SameNameAndBirth => "姓名、出生日期相同",
        DuplicateSign.SimilarNameAndPhone => "姓名相近、手机号码相同",
    };
}

/// <summary>What of a person is compared.</summary>
/// <param name="Sounds">How the name may be read; empty where it is not known.</param>
/// <param name="Documents">Every document of the person: kind and keyed index of its number.</param>
/// <param name="PhoneIndex">Keyed index; null without a phone.</param>
public sealed record PersonTraits(
    string FoldedName, IReadOnlyCollection<string> Sounds, DateOnly BirthDate, IReadOnlyList<(IdentityDocumentKind Kind, byte[] Index)> Documents, byte[]? PhoneIndex);

/// <summary>Whether two entries show signs of being one person. Only a human decides that they are.</summary>
public static class DuplicateSigns
{
    public static IReadOnlyList<DuplicateSign> Between(PersonTraits one, PersonTraits other)
    {
        if (one.Documents.Any(document => other.Documents.Any(held => held.Index.AsSpan().SequenceEqual(document.Index)))) return [DuplicateSign.SameDocument];
        List<DuplicateSign> signs = [];
        if (one.FoldedName == other.FoldedName && one.BirthDate == other.BirthDate)
        {
            signs.Add(one.Documents.Any(document => ChangesItsNumber(document.Kind) && other.Documents.Any(held => held.Kind == document.Kind))
                ? DuplicateSign.OtherEdition
                : DuplicateSign.SameNameAndBirth);
        }
        if (one.PhoneIndex is { } phone && other.PhoneIndex is { } same && phone.AsSpan().SequenceEqual(same) && AreSimilar(one, other))
        {
            signs.Add(DuplicateSign.SimilarNameAndPhone);
        }
        return signs;
    }

    /// <summary>A resident's number is for life: two of them are two people or a mistake in one.</summary>
    public static bool ChangesItsNumber(IdentityDocumentKind kind) => kind switch
    {
        IdentityDocumentKind.Passport or IdentityDocumentKind.ForeignPermanentResidentIdCard => true,
        IdentityDocumentKind.HongKongMacaoTravelPermit or IdentityDocumentKind.TaiwanTravelPermit => true,
        IdentityDocumentKind.ResidentIdCard => false,
        IdentityDocumentKind.HongKongMacaoResidencePermit or IdentityDocumentKind.TaiwanResidencePermit => false,
    };

    private static bool AreSimilar(PersonTraits one, PersonTraits other) =>
        one.FoldedName == other.FoldedName || one.Sounds.Intersect(other.Sounds).Any() || DifferByOne(one.FoldedName, other.FoldedName);

    /// <summary>One character replaced, left out or added.</summary>
    private static bool DifferByOne(string one, string other)
    {
        Rune[] first = [.. one.EnumerateRunes()], second = [.. other.EnumerateRunes()];
        if (Math.Abs(first.Length - second.Length) > 1 || Math.Min(first.Length, second.Length) < 2) return false;
        var (start, end) = (0, 0);
        while (start < first.Length && start < second.Length && first[start] == second[start]) start++;
        while (end < first.Length - start && end < second.Length - start && first[^(end + 1)] == second[^(end + 1)]) end++;
        return Math.Max(first.Length, second.Length) - start - end <= 1;
    }
}
