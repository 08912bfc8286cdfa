using KangyangCase.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <summary>Which cases a list or a count asks for by where they stand.</summary>
/// <param name="Ready">待提交评价: of the completed ones, those whom nothing keeps from being put forward today; the past of the history imports asks nobody.</param>
public sealed record StageQuestion(IReadOnlyList<CaseStage> Stages, bool Ready = false)
{
    public static readonly StageQuestion ReadyToPutForward = new([CaseStage.Completed], true);
}

/// <summary>The home page and the list of cases ask here, so that a count and the list it opens cannot differ.</summary>
public static class StageTally
{
    /// <summary>More are not judged one by one for a number.</summary>
    public const int Most = 5000;

    /// <summary>Holds everybody asked for, and few others.</summary>
    /// <param name="cases">Already narrowed to the actor's scope.</param>
    public static IQueryable<CaseFile> MaybeIn(this KangyangDb db, IQueryable<CaseFile> cases, StageQuestion question, DateOnly today)
    {
        if (question.Stages.Count == 0) return cases;
        var narrowed = db.MaybeIn(cases, question.Stages, today);
        return question.Ready ? narrowed.Where(entry => entry.HistoryBatchId == null) : narrowed;
    }

    /// <returns>Null: too many to judge.</returns>
    /// <inheritdoc cref="MaybeIn"/>
    public static async Task<int?> CountAsync(
        this KangyangDb db, IQueryable<CaseFile> cases, StageQuestion question, DateOnly today, CancellationToken cancellation = default)
    {
        var ids = await db.MaybeIn(cases, question, today).Select(entry => entry.Id).Take(Most + 1).ToListAsync(cancellation);
        return ids.Count > Most ? null : (await db.FittingAsync(ids, question, today)).Count;
    }

    /// <summary>Those of the cases that are what is asked for.</summary>
    /// <param name="ids">Already narrowed to the actor's scope.</param>
    public static async Task<IReadOnlySet<CaseFileId>> FittingAsync(this KangyangDb db, IReadOnlyList<CaseFileId> ids, StageQuestion question, DateOnly today)
    {
        if (ids.Count == 0) return new HashSet<CaseFileId>();
        var derived = await db.StagesAsync(db.Cases.AsNoTracking().Where(entry => ids.Contains(entry.Id)), today);
        var fitting = derived.Where(pair => question.Stages.Contains(pair.Value)).Select(pair => pair.Key).ToHashSet();
        if (!question.Ready || fitting.Count == 0) return fitting;
        var answers = await db.EligibilityAsync(db.Cases.Where(entry => fitting.Contains(entry.Id) && entry.HistoryBatchId == null), null, today, today);
        return answers.Where(pair => pair.Value.Verdict?.StopsPutForward != true).Select(pair => pair.Key).ToHashSet();
    }
}
