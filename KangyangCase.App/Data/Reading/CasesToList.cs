using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

public static class CasesToList
{
    /// <summary>
    /// The same cases as <see cref="ScopeFilters.Cases"/>, for reads of many: an organization's are gathered from its own cases and classes
    /// instead of asking every case there is.
    /// </summary>
    public static IQueryable<CaseFile> CasesOf(this KangyangDb db, Actor actor)
    {
        var visible = db.Cases(actor).AsNoTracking();
        if (actor.Scope is not DataScope.Organization own) return visible;
        var classes = db.Cohorts.Where(one => one.ProviderId == own.Id || one.AssessmentOrganizationId == own.Id);
        var gathered = db.Cases.Where(entry => entry.ProviderId == own.Id).Select(entry => entry.Id)
            .Union(from one in classes join place in db.Enrollments on one.Id equals place.CohortId select place.CaseId);
        return visible.Where(entry => gathered.Contains(entry.Id));
    }
}
