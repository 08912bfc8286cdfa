using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Trainees.Duplicates;

/// <summary>Two entries side by side; what was merged.</summary>
public sealed class PairQueries(IDbContextFactory<KangyangDb> contexts, PersonalDataProtector protector)
{
    private const int MergesShown = 20;

    /// <summary>Null when one of them is missing or outside the scope, unless one was merged into the other.</summary>
    public async Task<PairView?> FindAsync(Actor actor, TraineeId one, TraineeId other, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var merge = (await MergesAsync(db, actor, cancellation, one, other)).FirstOrDefault();
        TraineeId[] ids = [one, other];
        var people = await db.PersonsAsync(actor, ids, cancellation);
        if (merge is not null) return new(merge.Survivor, merge.Survivor, [], [], null, merge);
        if (people.Count < ids.Length) return null;
        var rows = await db.Trainees(actor).AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, cancellation);
        var traits = await db.TraitsAsync(ids, cancellation);
        var (first, second) = DuplicateDecision.Ordered(one, other);
        var decision = await db.DuplicateDecisions.AsNoTracking().SingleOrDefaultAsync(entry => entry.First == first && entry.Second == second, cancellation);
        var compared = TraitReader.Compared(traits[one], traits[other]);
        return new(
            people[one], people[other], DuplicateSigns.Between(traits[one], traits[other]),
            [.. Fields(rows[one], rows[other]), .. await CasesAsync(db, actor, one, other, cancellation)],
            decision?.Compared == compared ? $"{DateText.Show(decision.DecidedOn)} {decision.ActorName} 判定为不同的人：{decision.Reason}" : null, null);
    }

    /// <summary>The last merges of people in scope that were not taken back.</summary>
    public async Task<IReadOnlyList<MergeView>> MergesAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await MergesAsync(db, actor, cancellation);
    }

    /// <summary>Where a merged entry leads; null when it was not merged, or the survivor is outside the scope.</summary>
    public async Task<TraineeId?> SurvivorAsync(Actor actor, TraineeId id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var at = await db.Trainees.Where(entry => entry.Id == id).Select(entry => entry.MergedInto).SingleOrDefaultAsync(cancellation);
        while (at is { } next)
        {
            if (await db.Trainees(actor).AnyAsync(entry => entry.Id == next, cancellation)) return next;
            at = await db.Trainees.Where(entry => entry.Id == next).Select(entry => entry.MergedInto).SingleOrDefaultAsync(cancellation);
        }
        return null;
    }

    private static async Task<IReadOnlyList<MergeView>> MergesAsync(KangyangDb db, Actor actor, CancellationToken cancellation, params TraineeId[] pair)
    {
        var merges = db.TraineeMerges.AsNoTracking().Where(entry => entry.UndoneOn == null);
        if (pair.Length > 0) merges = merges.Where(entry => pair.Contains(entry.Survivor) && pair.Contains(entry.Loser));
        var rows = await (
            from merge in merges
            join survivor in db.Trainees(actor) on merge.Survivor equals survivor.Id
            join loser in db.Trainees on merge.Loser equals loser.Id
            join organization in db.Organizations on survivor.RegisteredBy equals organization.Id
            orderby merge.LogSequence descending
            select new { Merge = merge, Survivor = survivor, LoserName = loser.Name, Organization = organization.Name }).Take(MergesShown).ToListAsync(cancellation);
        return [.. rows.Select(row => new MergeView(
            row.Merge.Id, PersonReader.Of(row.Survivor, row.Organization), row.Merge.Loser, row.LoserName, row.Merge.Reason, row.Merge.ActorName, row.Merge.MergedOn))];
    }

    private IEnumerable<ComparedField> Fields(Trainee one, Trainee other)
    {
        return
        [
            Of("姓名", MergeField.Name, entry => entry.Name),
            Of("性别、出生日期", MergeField.SexAndBirth, entry => $"{entry.Sex.Label()} {DateText.Show(entry.BirthDate)}"),
            Of("主证件", MergeField.Document, entry => $"{entry.DocumentKind.Label()} 尾号 {entry.DocumentLastFour}"),
            Of("手机", MergeField.Phone, entry => entry.PhoneLastFour is { } four ? $"尾号 {four}" : null),
            Of("联系地址", MergeField.Address, entry => protector.DecryptText(SealPurposes.ContactAddress, entry.ContactAddressCipher)),
            Of("紧急联系人", MergeField.EmergencyContact, entry => protector.DecryptText(SealPurposes.EmergencyContact, entry.EmergencyContactCipher)),
            Of("民族", MergeField.Ethnicity, entry => entry.Ethnicity),
            Of("学历", MergeField.Schooling, entry => entry.Schooling),
            Of("户籍地", MergeField.HouseholdPlace, entry => entry.HouseholdPlace),
            Of("照片", MergeField.Photo, entry => entry.PhotoSha256 is { } photo ? $"有（{photo[..6]}）" : null),
            Of("人员类别", null, entry => entry.TargetGroup),
            Of("工作单位", null, entry => entry.Employer),
            Of("登记日期", null, entry => DateText.Show(entry.RegisteredOn)),
        ];

        ComparedField Of(string label, MergeField? field, Func<Trainee, string?> value) => new(label, value(one) ?? ComparedField.Missing, value(other) ?? ComparedField.Missing, field);
    }

    private static async Task<IEnumerable<ComparedField>> CasesAsync(KangyangDb db, Actor actor, TraineeId one, TraineeId other, CancellationToken cancellation)
    {
        var cases = (await db.Cases(actor).AsNoTracking().Where(entry => entry.TraineeId == one || entry.TraineeId == other).ToListAsync(cancellation))
            .ToLookup(entry => entry.TraineeId, entry => entry.Goal.Display + (entry.ExitedOn is null ? "" : "（已退出）"));
        return [new("个案", Text(one), Text(other), null)];

        string Text(TraineeId id) => cases[id].Any() ? string.Join('、', cases[id].Order(StringComparer.Ordinal)) : "没有";
    }
}
