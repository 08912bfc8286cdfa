using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Searching;

/// <param name="Key">Place in the list; says nothing about the person.</param>
public sealed record SearchHit(long Key, Guid TraineeId);

/// <summary>Asks the index. It finds; what is shown of a hit is read through <see cref="ScopeFilters"/>.</summary>
public static class TraineeSearch
{
    /// <summary>Everything but letters, digits, blanks and quotes that expressions are made of is written by this program.</summary>
    public static string Match(Actor actor, string? expression, CohortId? cohort = null)
    {
        List<string> clauses = [$"scope : {ScopeTokens.Of(actor)}"];
        if (cohort is { } chosen) clauses.Add($"scope : {ScopeTokens.Cohort(chosen.Value.ToString())}");
        if (expression is not null) clauses.Add($"({expression})");
        return string.Join(" AND ", clauses);
    }

    /// <summary>As <see cref="Match"/>, and those of whom the actor's organization or district has a certificate without seeing the person.</summary>
    public static string MatchRegister(Actor actor, string expression) => actor.Scope switch
    {
        DataScope.Organization own => MatchRegister(actor, ScopeTokens.Register(own.Id.Value.ToString()), expression),
        DataScope.District district => MatchRegister(actor, ScopeTokens.Register(district.Code), expression),
        _ => Match(actor, expression),
    };

    private static string MatchRegister(Actor actor, string token, string expression) => $"(scope : {ScopeTokens.Of(actor)} OR scope : {token}) AND ({expression})";

    /// <summary>Of the people found; to be asked further within one query.</summary>
    public static IQueryable<CaseFile> Cases(KangyangDb db, string match) => db.Cases.FromSql($"""
        SELECT c.* FROM Cases c WHERE c.TraineeId IN (
            SELECT r.TraineeId FROM TraineeSearch s JOIN TraineeSearchRows r ON r.Number = s.rowid WHERE s.TraineeSearch MATCH {match})
        """);

    /// <summary>Where somebody stands in the order of registration; null: not in the index.</summary>
    public static async Task<long?> PlaceAsync(KangyangDb db, Guid trainee, CancellationToken cancellation) =>
        (await db.Database.SqlQuery<long>($"SELECT Number AS Value FROM TraineeSearchRows WHERE TraineeId = {trainee}").ToListAsync(cancellation)) is [var number, ..] ? number : null;

    /// <summary>The last registered first.</summary>
    public static Task<List<SearchHit>> AfterAsync(KangyangDb db, string match, long after, int take, CancellationToken cancellation) =>
        db.Database.SqlQuery<SearchHit>($"""
            SELECT r.Number AS Key, r.TraineeId FROM TraineeSearch s JOIN TraineeSearchRows r ON r.Number = s.rowid
            WHERE s.TraineeSearch MATCH {match} AND s.rowid < {after} ORDER BY s.rowid DESC LIMIT {take}
            """).ToListAsync(cancellation);

    /// <summary>Backwards: the nearest to the row first.</summary>
    public static Task<List<SearchHit>> BeforeAsync(KangyangDb db, string match, long before, int take, CancellationToken cancellation) =>
        db.Database.SqlQuery<SearchHit>($"""
            SELECT r.Number AS Key, r.TraineeId FROM TraineeSearch s JOIN TraineeSearchRows r ON r.Number = s.rowid
            WHERE s.TraineeSearch MATCH {match} AND s.rowid > {before} ORDER BY s.rowid LIMIT {take}
            """).ToListAsync(cancellation);

    /// <summary>One class in the order of its roster; its own numbers are the keys.</summary>
    public static Task<List<SearchHit>> OnRosterAsync(
        KangyangDb db, CohortId cohort, string match, long after, int take, CancellationToken cancellation) =>
        db.Database.SqlQuery<SearchHit>($"""
            SELECT e.RosterNumber AS Key, c.TraineeId FROM Enrollments e JOIN Cases c ON c.Id = e.CaseId JOIN TraineeSearchRows r ON r.TraineeId = c.TraineeId
            WHERE e.CohortId = {cohort.Value} AND e.RosterNumber > {after}
                AND r.Number IN (SELECT rowid FROM TraineeSearch WHERE TraineeSearch MATCH {match})
            ORDER BY e.RosterNumber LIMIT {take}
            """).ToListAsync(cancellation);

    /// <inheritdoc cref="OnRosterAsync"/>
    public static Task<List<SearchHit>> OnRosterBeforeAsync(
        KangyangDb db, CohortId cohort, string match, long before, int take, CancellationToken cancellation) =>
        db.Database.SqlQuery<SearchHit>($"""
            SELECT e.RosterNumber AS Key, c.TraineeId FROM Enrollments e JOIN Cases c ON c.Id = e.CaseId JOIN TraineeSearchRows r ON r.TraineeId = c.TraineeId
            WHERE e.CohortId = {cohort.Value} AND e.RosterNumber < {before}
                AND r.Number IN (SELECT rowid FROM TraineeSearch WHERE TraineeSearch MATCH {match})
            ORDER BY e.RosterNumber DESC LIMIT {take}
            """).ToListAsync(cancellation);

    /// <param name="cap">Counting stops one above.</param>
    public static Task<int> CountAsync(KangyangDb db, string match, int cap, CancellationToken cancellation) =>
        db.Database.SqlQuery<int>($"""
            SELECT COUNT(*) AS Value FROM (SELECT 1 FROM TraineeSearch WHERE TraineeSearch MATCH {match} LIMIT {cap + 1})
            """).SingleAsync(cancellation);
}
