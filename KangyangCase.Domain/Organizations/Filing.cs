using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Domain.Organizations;

public readonly record struct FilingId(Guid Value) : ITypedId
{
    public static FilingId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// 备案: what an authority lets an assessment organization assess, from when to when, and how its certificates are numbered.
/// Several follow each other; none is ever deleted.
/// </summary>
public sealed class Filing
{
    private readonly List<FiledGoal> goals = [];
    private readonly List<FilingSuspension> suspensions = [];

    private Filing(FilingId id, OrganizationId organizationId, bool carriedOver)
    {
        Id = id;
        OrganizationId = organizationId;
        CarriedOver = carriedOver;
    }

    public FilingId Id { get; }

    public OrganizationId OrganizationId { get; }

    /// <summary>Taken over from an earlier version of the program, which knew the numbering only.</summary>
    public bool CarriedOver { get; private set; }

    /// <summary>Null only while carried over.</summary>
    public OrganizationId? AuthorityId { get; private set; }

    public FilingTier? Tier { get; private set; }

    /// <summary>Null only while carried over: scope and validity are unknown then.</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>Last day, included; null: the document names none.</summary>
    public DateOnly? ValidTo { get; private set; }

    public NumberSource? NumberSource { get; private set; }

    /// <summary>Positions 1–13 of the certificate number, given by the authority; null while unknown.</summary>
    public string? NumberPrefix { get; private set; }

    public string? DocumentNumber { get; private set; }

    public string? Evidence { get; private set; }

    /// <summary>Last day in force, included, where it ended before its time.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string? EndReason { get; private set; }

    public IReadOnlyList<FiledGoal> Goals => goals;

    public IReadOnlyList<FilingSuspension> Suspensions => suspensions;

    /// <summary>Scope and validity are not on file: it neither covers nor excludes anything.</summary>
    public bool IsUnspecified => CarriedOver;

    public static Result<Filing> Enter(Organization organization, FilingDraft draft)
    {
        var filing = new Filing(FilingId.New(), organization.Id, carriedOver: false);
        var filled = filing.Fill(organization, draft);
        return filled.Succeeded ? filing : filled.Refusal;
    }

    /// <summary>Corrects what was entered; a carried-over filing becomes a complete one.</summary>
    public Result Fill(Organization organization, FilingDraft draft)
    {
        if (Refusal.Of([.. draft.Faults(organization)]) is { } refusal) return refusal;
        if (EndedOn < draft.ValidFrom) return FilingErrors.EndedBefore(EndedOn.Value);
        (AuthorityId, Tier, ValidFrom, ValidTo) = (draft.AuthorityId, draft.Tier, draft.ValidFrom, draft.ValidTo);
        (NumberSource, NumberPrefix) = (draft.NumberSource, draft.CleanPrefix);
        (DocumentNumber, Evidence) = (draft.DocumentNumber!.Trim(), string.IsNullOrWhiteSpace(draft.Evidence) ? null : draft.Evidence.Trim());
        goals.RemoveAll(filed => !draft.Goals.Contains(filed.Goal));
        goals.AddRange(draft.Goals.Distinct().Where(goal => !Covers(goal)).Select(goal => new FiledGoal(goal)));
        CarriedOver = false;
        return Result.Success;
    }

    public bool Covers(Goal goal) => goals.Exists(filed => filed.Goal == goal);

    public bool InForceOn(DateOnly day) =>
        (ValidFrom is null || day >= ValidFrom) && (LastDay is null || day <= LastDay) && SuspensionOn(day) is null;

    /// <summary>The last day it can be in force, included.</summary>
    public DateOnly? LastDay => EndedOn is { } ended && (ValidTo is null || ended < ValidTo) ? ended : ValidTo;

    public FilingSuspension? SuspensionOn(DateOnly day) => suspensions.Find(one => one.Contains(day));

    /// <param name="lastDay">Last day in force, included.</param>
    public Result End(DateOnly? lastDay, string reason)
    {
        if (EndedOn is { } before) return FilingErrors.AlreadyEnded(before);
        if (CheckReason(reason) is { } wrong) return wrong;
        if (lastDay is not { } day) return FilingErrors.DayMissing;
        if (day < ValidFrom) return FilingErrors.BeforeItBegan(ValidFrom.Value);
        (EndedOn, EndReason) = (day, reason.Trim());
        return Result.Success;
    }

    /// <param name="from">First day out of force.</param>
    public Result Suspend(DateOnly? from, string reason)
    {
        if (CheckReason(reason) is { } wrong) return wrong;
        if (from is not { } day) return FilingErrors.DayMissing;
        if (day < ValidFrom) return FilingErrors.BeforeItBegan(ValidFrom.Value);
        if (LastDay < day) return FilingErrors.AlreadyEnded(LastDay.Value);
        if (suspensions.Find(one => one.To is null || one.To >= day) is { } running) return FilingErrors.AlreadySuspended(running.From);
        suspensions.Add(new FilingSuspension(day, null, reason.Trim()));
        return Result.Success;
    }

    /// <param name="lastDay">Last day of the suspension, included; the filing counts again from the day after.</param>
    public Result Resume(DateOnly? lastDay)
    {
        if (suspensions.Find(one => one.To is null) is not { } running) return FilingErrors.NotSuspended;
        if (lastDay is not { } day) return FilingErrors.DayMissing;
        if (day < running.From) return FilingErrors.BeforeItBegan(running.From);
        running.EndOn(day);
        return Result.Success;
    }

    private static Refusal? CheckReason(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? OrganizationErrors.ReasonMissing
        : reason.Trim().Length > Organization.NoteLimit ? OrganizationErrors.ReasonTooLong
        : null;
}
