using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;

using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Collects what 可开班？ asks about.</summary>
internal static class OpeningReader
{
    /// <param name="cohort">Already found within the actor's scope.</param>
    public static async Task<OpeningFacts> OpeningFactsAsync(this KangyangDb db, Actor actor, Cohort cohort, DateOnly today)
    {
        var rules = await db.RuleCatalogAsync();
        var births = await (
            from place in db.Enrollments
            join entry in db.Cases(actor) on place.CaseId equals entry.Id
            join trainee in db.Trainees on entry.TraineeId equals trainee.Id
            where place.CohortId == cohort.Id
            select trainee.BirthDate).ToListAsync();
        var age = rules.WholeNumber(RuleKeys.LegalWorkingAge, cohort.StartsOn);
        var lessons = await db.TrainingSessions.AsNoTracking().Where(session => session.CohortId == cohort.Id).Select(session => session.Lessons).ToListAsync();
        return new(
            cohort,
            (await db.OccupationCatalogueAsync()).Find(cohort.Goal.Name)?.Occupation,
            await db.Organizations.AsNoTracking().SingleAsync(entry => entry.Id == cohort.ProviderId),
            cohort.AssessmentOrganizationId is { } assessor ? await db.FilingHistoryAsync(assessor) : null,
            await db.StandardCoverAsync(cohort.Goal, cohort.StartsOn),
            rules,
            rules.Packs.Choose(cohort.Goal, cohort.StartsOn),
            births.Count,
            age.IsSet ? births.Count(born => Age.On(born, cohort.StartsOn) < age.Value) : 0,
            LessonHours.Sum(lessons),
            today);
    }
}
