using KangyangCase.App.Data;
using KangyangCase.App.Data.ChangeLog;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <param name="When">Business date and China time of day.</param>
/// <param name="At">The true instant in China time, where it is another day than the business date; else null.</param>
/// <param name="OfClass">Done for the whole class at once.</param>
public sealed record CaseEvent(
    long Sequence, string When, string? At, string Action, LogKind Kind, string Summary, string? Reason, IReadOnlyList<LogField> Fields, string Actor, string Role, bool OfClass)
{
    /// <summary>Names that the act replaced or gave the person.</summary>
    public IReadOnlyList<string> PersonNames { get; init; } = [];
}

/// <param name="Counts">By kind, all of the case.</param>
/// <param name="Older">Where the next page begins; null at the end.</param>
public sealed record CaseTimeline(IReadOnlyList<CaseEvent> Events, IReadOnlyDictionary<LogKind, int> Counts, long? Older);

/// <summary>办理记录: everything the change log knows about one case.</summary>
public sealed class CaseTimelineQueries(IDbContextFactory<KangyangDb> contexts)
{
    public const int PageSize = 30;

    private const string MarksRecorded = "assessment.marks-recorded";
    private static readonly string[] Papers = [CertificateActs.Issued, CertificateActs.Printed, CertificateActs.Revoked, "certificate.collected", "case.printed"];

    /// <summary>Newest first; null when there is no such case within the actor's scope.</summary>
    /// <param name="kind">Null: every kind.</param>
    /// <param name="before">Rows older than this one; null: from the newest.</param>
    public async Task<CaseTimeline?> PageAsync(Actor actor, CaseFileId id, LogKind? kind, long? before = null, CancellationToken cancellation = default) =>
        await ReadAsync(actor, id, head => kind is null || LogKinds.Of(head.Action) == kind, before, PageSize, cancellation);

    /// <summary>文书: every paper made of the case.</summary>
    public async Task<CaseTimeline?> PapersAsync(Actor actor, CaseFileId id, CancellationToken cancellation = default) =>
        await ReadAsync(actor, id, head => Papers.Contains(head.Action) || head.Action.StartsWith("notice.", StringComparison.Ordinal), null, int.MaxValue, cancellation);

    /// <summary>All of it, newest first, for the printout.</summary>
    public async Task<CaseTimeline?> AllAsync(Actor actor, CaseFileId id, CancellationToken cancellation = default) =>
        await ReadAsync(actor, id, _ => true, null, int.MaxValue, cancellation);

    private async Task<CaseTimeline?> ReadAsync(Actor actor, CaseFileId id, Func<CaseLog.Head, bool> wanted, long? before, int take, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Cases(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellation) is not { } caseFile) return null;
        var heads = await CaseLog.HeadsAsync(db, actor, caseFile, cancellation);
        var matching = heads.Where(wanted).Where(head => before is null || head.Sequence < before).OrderByDescending(head => head.Sequence).ToList();
        var page = matching.Take(take).Select(head => head.Sequence).ToList();
        List<ChangeLogEntry> rows = [];
        foreach (var portion in page.Chunk(500))
        {
            rows.AddRange(await db.ChangeLog.AsNoTracking().Where(row => portion.Contains(row.Sequence)).ToListAsync(cancellation));
        }
        var places = (await db.Enrollments.Where(entry => entry.CaseId == id).Select(entry => entry.Id).ToListAsync(cancellation)).ConvertAll(place => place.Value.ToString());
        var drafts = await DraftsAsync(db, id, cancellation);
        return new(
            [.. rows.OrderByDescending(row => row.Sequence).Select(row => Event(row, caseFile.Id, places, drafts))],
            heads.GroupBy(head => LogKinds.Of(head.Action)).ToDictionary(group => group.Key, group => group.Count()),
            matching.Count > page.Count ? page[^1] : null);
    }

    private static CaseEvent Event(ChangeLogEntry row, CaseFileId id, IReadOnlyCollection<string> places, IReadOnlySet<string> drafts)
    {
        // Until the examiner submits, marks are a draft and nobody else's to read.
        var draft = row.Action == MarksRecorded && drafts.Contains(row.SubjectId);
        var at = ChinaTime.Of(row.At);
        return new(
            row.Sequence, $"{row.BusinessDate:yyyy-MM-dd} {at:HH:mm}", DateOnly.FromDateTime(at) == row.BusinessDate ? null : ChinaTime.Show(row.At), row.Action, LogKinds.Of(row.Action),
            draft ? "录入成绩（提交后显示分数）" : row.Summary, row.Reason is { } reason ? LogFields.Mask(reason) : null,
            draft ? [] : LogFields.Read(row.Details, places), row.ActorName, row.ActorRole, row.CaseId is null && !OfPerson(row))
        {
            PersonNames = OfPerson(row) ? LogNames.Read(row.Details) : [],
        };
    }

    private static bool OfPerson(ChangeLogEntry row) => row.Action.Split('.')[0] == "trainee";

    private static async Task<HashSet<string>> DraftsAsync(KangyangDb db, CaseFileId id, CancellationToken cancellation) =>
        [.. (await db.Assessments.Where(entry => entry.CaseId == id && db.AssessmentPlans.Any(plan => plan.Id == entry.PlanId && plan.MarksSubmittedAt == null))
            .Select(entry => entry.Id).ToListAsync(cancellation)).Select(one => one.Value.ToString())];
}
