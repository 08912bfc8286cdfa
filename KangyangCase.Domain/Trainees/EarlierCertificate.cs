using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.Domain.Trainees;

public readonly record struct EarlierCertificateId(Guid Value) : ITypedId
{
    public static EarlierCertificateId New() => new(Guid.CreateVersion7());
}

/// <summary>How somebody made sure that the certificate is real.</summary>
public enum CertificateChecking
{
    Unchecked,
    OriginalSeen,
    LookedUpOnline,
    ConfirmedByIssuer,
}

public static class CertificateCheckings
{
    public static string Label(this CertificateChecking checking) => checking switch
    {
        CertificateChecking.Unchecked => "自报未核",
        CertificateChecking.OriginalSeen => "已核对原件",
        CertificateChecking.LookedUpOnline => "已联网查询",
        CertificateChecking.ConfirmedByIssuer => "发证机构已确认",
    };
}

/// <param name="Number">As printed; empty where the paper carries none or nobody copied it.</param>
/// <param name="Evidence">Who saw what when, or where it was looked up.</param>
public sealed record EarlierCertificateDraft(
    string? Occupation, SkillLevel? Level, string? Number, string? Issuer, DateOnly? IssuedOn, CertificateChecking Checking, string? Evidence);

/// <summary>已有证书: a level certificate earned elsewhere, old 国家职业资格证书 included.</summary>
public sealed class EarlierCertificate
{
    private EarlierCertificate(
        EarlierCertificateId id, TraineeId traineeId, string occupation, SkillLevel level, string? number, string? issuer, DateOnly issuedOn,
        CertificateChecking checking, string? evidence, DateOnly addedOn)
    {
        Id = id;
        TraineeId = traineeId;
        Occupation = occupation;
        Level = level;
        Number = number;
        Issuer = issuer;
        IssuedOn = issuedOn;
        Checking = checking;
        Evidence = evidence;
        AddedOn = addedOn;
    }

    public EarlierCertificateId Id { get; }

    public TraineeId TraineeId { get; }

    public string Occupation { get; private set; }

    public SkillLevel Level { get; private set; }

    /// <summary>Half-width and upper-case, without blanks.</summary>
    public string? Number { get; private set; }

    public string? Issuer { get; private set; }

    public DateOnly IssuedOn { get; private set; }

    public CertificateChecking Checking { get; private set; }

    public string? Evidence { get; private set; }

    public DateOnly AddedOn { get; }

    public EarlierCertificateDraft Content => new(Occupation, Level, Number, Issuer, IssuedOn, Checking, Evidence);

    public HeldCertificate Held => new(Occupation, Level, IssuedOn, IsChecked: Checking != CertificateChecking.Unchecked);

    /// <param name="others">All of the person.</param>
    public static Result<EarlierCertificate> Add(
        TraineeId trainee, EarlierCertificateDraft draft, IEnumerable<EarlierCertificate> others, DateOnly birth, DateOnly today) =>
        Refusal.Of([.. Faults(draft, others, birth, today)]) is { } refusal
            ? refusal
            : new EarlierCertificate(
                EarlierCertificateId.New(), trainee, draft.Occupation!.Trim(), draft.Level!.Value, EarlierNumber.Tidy(draft.Number), RecordText.Clean(draft.Issuer),
                draft.IssuedOn!.Value, draft.Checking, RecordText.Clean(draft.Evidence), today);

    /// <param name="others">All of the person; this one among them does not count.</param>
    public Result Correct(EarlierCertificateDraft draft, IEnumerable<EarlierCertificate> others, DateOnly birth, DateOnly today)
    {
        if (Refusal.Of([.. Faults(draft, others.Where(other => other.Id != Id), birth, today)]) is { } refusal) return refusal;
        (Occupation, Level, Number) = (draft.Occupation!.Trim(), draft.Level!.Value, EarlierNumber.Tidy(draft.Number));
        (Issuer, IssuedOn, Checking, Evidence) = (RecordText.Clean(draft.Issuer), draft.IssuedOn!.Value, draft.Checking, RecordText.Clean(draft.Evidence));
        return Result.Success;
    }

    private static IEnumerable<Refusal> Faults(EarlierCertificateDraft draft, IEnumerable<EarlierCertificate> others, DateOnly birth, DateOnly today)
    {
        if (RecordText.Clean(draft.Occupation) is null) yield return TraineeRecordErrors.CertificateOccupationMissing;
        if (draft.Level is null) yield return TraineeRecordErrors.CertificateLevelMissing;
        if (draft.IssuedOn is null) yield return TraineeRecordErrors.CertificateDateMissing;
        if (draft.IssuedOn > today) yield return TraineeRecordErrors.InFuture("发证日期", draft.IssuedOn.Value);
        if (draft.IssuedOn <= birth) yield return TraineeRecordErrors.BeforeBirth("发证日期", draft.IssuedOn.Value);
        if (draft.Checking != CertificateChecking.Unchecked && RecordText.Clean(draft.Evidence) is null) yield return TraineeRecordErrors.CertificateEvidenceMissing;
        if (draft.Level is { } level && EarlierNumber.Read(draft.Number).Level is { } inNumber && inNumber != level)
        {
            yield return TraineeRecordErrors.NumberAgainstLevel(level, inNumber);
        }
        if (EarlierNumber.Tidy(draft.Number) is { } number && others.Any(other => other.Number == number)) yield return TraineeRecordErrors.CertificateTwice;
        foreach (var fault in RecordText.Faults(RecordText.ShortLimit, ("职业名称", draft.Occupation), ("证书编号", draft.Number), ("发证机构", draft.Issuer))) yield return fault;
        foreach (var fault in RecordText.Faults(RecordText.NoteLimit, ("核对依据", draft.Evidence))) yield return fault;
    }
}
