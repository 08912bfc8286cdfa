using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <summary>Papers the site asks for that nobody handed in, of many cases in one query; none while the rule is unset.</summary>
internal static class MissingDocumentReader
{
    /// <returns>Names of the missing kinds, by case.</returns>
    public static async Task<Func<CaseFileId, IReadOnlyList<string>>> ReadAsync(KangyangDb db, IQueryable<CaseFile> cases, RuleCatalog rules, DateOnly today)
    {
        var required = rules.Text(RuleKeys.RequiredAttachments, today);
        IReadOnlyList<AttachmentKind> asked = required.IsSet ? AttachmentKinds.ParseList(required.Value).Kinds : [];
        if (asked.Count == 0) return _ => [];
        var onFile = (await (
            from entry in cases
            join file in db.Attachments on entry.TraineeId equals file.TraineeId
            where file.RemovedAt == null && file.ReplacedBy == null && (file.CaseId == null || file.CaseId == entry.Id)
            select new { entry.Id, file.Kind }).Distinct().ToListAsync()).ToLookup(one => one.Id, one => one.Kind);
        return id => [.. asked.Except(onFile[id]).Select(kind => kind.Label())];
    }
}
