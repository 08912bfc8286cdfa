using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Standards;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <param name="Lacking">Of the seven cross-cutting subjects, those it does not carry.</param>
public sealed record CoveringStandard(
    TrainingStandardId Id, string Version, TrainingMode Mode, string Schooling, string Experience, IReadOnlyList<CrossCuttingSubject> Lacking);

/// <summary>The approved training standards of a goal that are valid on a day; several where they differ by whom they suit.</summary>
public sealed record StandardCover(Goal Goal, DateOnly On, IReadOnlyList<CoveringStandard> Standards)
{
    public bool Exists => Standards.Count > 0;

    /// <summary>Lacking in every one of them; empty also when there is none at all, so ask <see cref="Exists"/> first.</summary>
    public IReadOnlyList<CrossCuttingSubject> LackingEverywhere =>
        Exists ? [.. CurriculumContent.Subjects.Where(subject => Standards.All(one => one.Lacking.Contains(subject)))] : [];
}

/// <summary>Standards as other features need them: no scope narrows them, they hold for the whole city.</summary>
public static class StandardReader
{
    public static async Task<StandardCover> StandardCoverAsync(this KangyangDb db, Goal goal, DateOnly on, CancellationToken cancellation = default)
    {
        var all = await db.TrainingStandards.AsNoTracking().Where(one => one.Goal == goal && one.Status != StandardStatus.Draft).ToListAsync(cancellation);
        return new(goal, on, [.. all.Where(one => one.IsValid(on)).OrderBy(one => one.ValidFrom).Select(one =>
            new CoveringStandard(one.Id, one.Version, one.Mode, one.Schooling, one.Experience, one.LackingSubjects))]);
    }
}
