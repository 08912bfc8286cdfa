using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Trainees.Duplicates;

internal static class PersonReader
{
    /// <summary>Those of the people whom the actor may see.</summary>
    public static async Task<IReadOnlyDictionary<TraineeId, DuplicatePerson>> PersonsAsync(
        this KangyangDb db, Actor actor, IReadOnlyCollection<TraineeId> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0) return new Dictionary<TraineeId, DuplicatePerson>();
        var rows = await (
            from trainee in db.Trainees(actor).AsNoTracking()
            join organization in db.Organizations on trainee.RegisteredBy equals organization.Id
            where ids.Contains(trainee.Id)
            select new { Trainee = trainee, Organization = organization.Name }).ToListAsync(cancellation);
        return rows.ToDictionary(row => row.Trainee.Id, row => Of(row.Trainee, row.Organization));
    }

    public static DuplicatePerson Of(Trainee trainee, string organization) => new(
        trainee.Id, trainee.Name, trainee.Sex, trainee.BirthDate, $"{trainee.DocumentKind.Label()} 尾号 {trainee.DocumentLastFour}", organization, trainee.RegisteredOn);
}
