using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Data.ReferenceData;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Standards;
using KangyangCase.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Standards;

/// <summary>Standards hold for the whole city: no scope narrows them, every signed-in role reads them.</summary>
public sealed class StandardQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    public async Task<StandardList> ListAsync(Actor actor, StandardFilter filter, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var training = await db.TrainingStandards.AsNoTracking().ToListAsync(cancellation);
        var assessment = await db.AssessmentStandards.AsNoTracking().ToListAsync(cancellation);
        var rows = training.Select(one => Row(one, today, one.TotalHours, one.LackingSubjects.Count))
            .Concat(assessment.Select(one => Row(one, today, null, null))).ToList();
        return new(
            [.. rows.Where(row => Matches(row, filter)).OrderBy(row => row.Kind).ThenBy(row => row.Goal.Key, StringComparer.Ordinal).ThenByDescending(row => row.ValidFrom)],
            rows.Count, training.Where(one => one.IsValid(today)).Select(one => one.Goal).Distinct().Count(),
            (await db.RuleCatalogAsync()).Find(RuleKeys.PlannedStandards, today), actor.Is(Role.Administrator));
    }

    /// <summary>Null when there is none.</summary>
    public async Task<TrainingView?> TrainingAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await StandardWork.FindAsync(db, StandardKind.Training, id) is not TrainingStandard standard) return null;
        var minimum = (await db.RuleCatalogAsync()).MinLessonHours(standard.Goal, standard.ValidFrom ?? today);
        return new(
            standard, await OccupationOfAsync(db, standard.Goal, cancellation), standard.IsValid(today), minimum.IsSet ? minimum.Value : null,
            minimum.IsSet ? minimum.Setting.Clause : null, await VersionsAsync(db, standard), actor.Is(Role.Administrator));
    }

    /// <summary>Who last wrote the standard; null for anybody who may not.</summary>
    public async Task<LastAct?> LastActAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return null;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.LastActAsync("standard", id, cancellation);
    }

    /// <inheritdoc cref="TrainingAsync"/>
    public async Task<AssessmentView?> AssessmentAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await StandardWork.FindAsync(db, StandardKind.Assessment, id) is AssessmentStandard standard
            ? new(standard, await OccupationOfAsync(db, standard.Goal, cancellation), standard.IsValid(today), await VersionsAsync(db, standard), actor.Is(Role.Administrator))
            : null;
    }

    /// <summary>Null for anybody who may not write standards.</summary>
    public async Task<StandardChoices?> ChoicesAsync(Actor actor, StandardKind kind, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return null;
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entries = (await db.OccupationCatalogueAsync(cancellation)).All
            .Where(entry => !entry.IsRetired(today) && (kind == StandardKind.Training || entry.Kind.AsGoalKind() != GoalKind.TrainingProgramme)).ToList();
        var suggestions = from entry in entries
                          from goal in entry.Goals
                          let known = ReferenceCurricula.Find(entry.Id, goal)
                          where known is not null
                          select (goal.Key, known);
        return new([.. entries.Select(entry => new GoalGroup(entry.Name, entry.Kind, entry.Goals))], suggestions.ToDictionary(pair => pair.Key, pair => pair.known));
    }

    internal static string? Suits(Standard standard) => standard is TrainingStandard training
        ? string.Join('，', new[] { training.Mode.Label(), training.Schooling, training.Experience }.Where(text => text.Length > 0))
        : null;

    private static async Task<IReadOnlyList<VersionLink>> VersionsAsync(KangyangDb db, Standard standard) =>
        [.. (await StandardWork.OthersAsync(db, standard)).OrderByDescending(one => one.ValidFrom ?? DateOnly.MaxValue)
            .Select(one => new VersionLink(one.Key, one.Version, one.Status, one.ValidFrom, one.ValidTo, Suits(one)))];

    private static async Task<string?> OccupationOfAsync(KangyangDb db, Goal goal, CancellationToken cancellation) =>
        await db.Occupations.Where(entry => entry.Name == goal.Name).Select(entry => entry.Id).FirstOrDefaultAsync(cancellation);

    private static StandardRow Row(Standard one, DateOnly today, LessonHours? hours, int? lacking) => new(
        one.Kind, one.Key, one.Goal, one.Version, Suits(one), one.Developer, one.Status, one.IsValid(today), one.ValidFrom, one.ValidTo, hours, lacking);

    private static bool Matches(StandardRow row, StandardFilter filter)
    {
        if (filter.Kind is { } kind && row.Kind != kind) return false;
        if (filter.Status is { } status && row.Status != status) return false;
        var text = PlainText.Clean(filter.Text);
        return text.Length == 0 || new[] { row.Goal.Display, row.Version, row.Developer }.Any(one => PlainText.Clean(one).Contains(text, StringComparison.OrdinalIgnoreCase));
    }
}
