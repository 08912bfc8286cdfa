using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations.Standards;

/// <summary>Who approved a version, by which document, and from when to when it applies.</summary>
/// <param name="ValidTo">Included; null: until a new version takes over.</param>
public sealed record StandardApproval(string Authority, string DocumentNumber, DateOnly ApprovedOn, DateOnly ValidFrom, DateOnly? ValidTo);

/// <summary>
/// One version of a standard for one goal. A draft may change; an approved version keeps what it says for good, and a change is
/// a new version. Only its end may still be set: by withdrawal, or by the version that takes over.
/// </summary>
public abstract class Standard
{
    public const int VersionLimit = 30;
    public const int TextLimit = 80;
    public const int NoteLimit = 400;
    public const int MaxItems = 60;

    protected Standard(Goal goal, string version, string developer, string? note) =>
        (Goal, Version, Developer, Note) = (goal, version, developer, note);

    public abstract StandardKind Kind { get; }

    public abstract Guid Key { get; }

    public Goal Goal { get; }

    /// <summary>The label its developer gave it: 2020年版.</summary>
    public string Version { get; private set; }

    /// <summary>Blank while not known; approval asks for it.</summary>
    public string Developer { get; private set; }

    public string? Note { get; private set; }

    public StandardStatus Status { get; private set; }

    public string? ApprovedBy { get; private set; }

    public string? ApprovalDocument { get; private set; }

    public DateOnly? ApprovedOn { get; private set; }

    public DateOnly? ValidFrom { get; private set; }

    /// <summary>Included.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>No longer valid from this day on.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawalReason { get; private set; }

    /// <summary>1 for a new draft; counts changes, so that two people do not overwrite each other.</summary>
    public int Revision { get; private set; }

    public bool IsDraft => Status == StandardStatus.Draft;

    /// <summary>Approved, begun, not ended, and not yet withdrawn on that day; later withdrawal does not unmake the past.</summary>
    public bool IsValid(DateOnly on) => Status switch
    {
        StandardStatus.Draft => false,
        StandardStatus.Approved or StandardStatus.Withdrawn => ValidFrom <= on && !(ValidTo < on) && !(WithdrawnOn <= on),
    };

    public Result Approve(StandardApproval approval, DateOnly today)
    {
        if (!IsDraft) return StandardErrors.NotADraft(Status);
        var faults = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(Developer)) faults.Add(StandardErrors.DeveloperMissing);
        faults.AddRange(ContentFaults());
        if (string.IsNullOrWhiteSpace(approval.Authority)) faults.Add(StandardErrors.AuthorityMissing);
        if (string.IsNullOrWhiteSpace(approval.DocumentNumber)) faults.Add(StandardErrors.DocumentMissing);
        if (approval.Authority.Length > TextLimit || approval.DocumentNumber.Length > TextLimit) faults.Add(StandardErrors.TextTooLong);
        if (approval.ApprovedOn > today) faults.Add(StandardErrors.ApprovedInTheFuture(approval.ApprovedOn));
        if (approval.ValidTo < approval.ValidFrom) faults.Add(StandardErrors.ValidityReversed);
        if (Refusal.Of(faults) is { } refusal) return refusal;
        (ApprovedBy, ApprovalDocument, ApprovedOn) = (approval.Authority.Trim(), approval.DocumentNumber.Trim(), approval.ApprovedOn);
        (ValidFrom, ValidTo, Status) = (approval.ValidFrom, approval.ValidTo, StandardStatus.Approved);
        Revision++;
        return Result.Success;
    }

    /// <summary>Another version for the same people takes over on <paramref name="from"/>.</summary>
    public Result GiveWayTo(Standard newer, DateOnly from)
    {
        if (ValidFrom >= from) return StandardErrors.Overlaps(newer, this);
        ValidTo = from.AddDays(-1);
        Revision++;
        return Result.Success;
    }

    public Result Withdraw(DateOnly on, string reason)
    {
        if (Status != StandardStatus.Approved) return StandardErrors.NotApproved(Status);
        if (string.IsNullOrWhiteSpace(reason)) return StandardErrors.ReasonMissing;
        (Status, WithdrawnOn, WithdrawalReason) = (StandardStatus.Withdrawn, on, reason.Trim());
        Revision++;
        return Result.Success;
    }

    /// <summary>True when both serve the same people, so that only one of them may be valid on a day.</summary>
    public abstract bool ServesTheSameAs(Standard other);

    protected abstract IEnumerable<Refusal> ContentFaults();

    /// <summary>Faults of the words every standard has.</summary>
    protected static IEnumerable<Refusal> HeadFaults(string version, string developer, string? note)
    {
        if (string.IsNullOrWhiteSpace(version)) yield return StandardErrors.VersionMissing;
        if (version.Trim().Length > VersionLimit) yield return StandardErrors.VersionTooLong;
        if (developer.Length > TextLimit || note?.Length > NoteLimit) yield return StandardErrors.TextTooLong;
    }

    protected void SetHead(string version, string developer, string? note)
    {
        (Version, Developer, Note) = (version.Trim(), developer.Trim(), string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        Revision++;
    }
}
