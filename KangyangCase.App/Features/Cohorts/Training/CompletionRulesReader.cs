using KangyangCase.App.Data;
using KangyangCase.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>What completion asks of a cohort on a day: the settings in force then, and the written confirmations on file.</summary>
internal static class CompletionRulesReader
{
    public const string SubjectKind = "cohort";

    public static async Task<CompletionRules> CompletionRulesAsync(this KangyangDb db, Cohort cohort, DateOnly on) =>
        CompletionRules.From(
            await db.RuleCatalogAsync(), cohort.Goal, on,
            (await db.ConfirmationsFor(cohort.Id).Select(one => one.RuleKey).ToListAsync()).ToHashSet());

    public static IQueryable<RuleConfirmation> ConfirmationsFor(this KangyangDb db, CohortId cohort)
    {
        var subject = cohort.Value.ToString();
        return db.RuleConfirmations.AsNoTracking().Where(one => one.SubjectKind == SubjectKind && one.SubjectId == subject);
    }
}
