using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Data.Searching;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Trainees.Duplicates;

/// <summary>Signs that an entry is there already, at entry and afterwards.</summary>
public sealed class DuplicateQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock, PersonalDataProtector protector)
{
    private const int PairsShown = 20;
    private const int Portion = 200;
    private const int MostPortions = 25;
    private const int MostPartners = 2000;

    /// <summary>Before anything is written. A hit with <see cref="DuplicateSign.SameDocument"/> blocks, the others warn.</summary>
    public async Task<IReadOnlyList<DuplicateHit>> SignsAsync(Actor actor, DuplicateDraft draft, CancellationToken cancellation = default)
    {
        var name = PersonName.Parse(draft.Name) is { Succeeded: true } parsed ? parsed.Value.Folded : null;
        var document = IdentityDocument.Parse(draft.Number, await clock.TodayAsync(), draft.Kind) is { Succeeded: true } read ? read.Value : null;
        var number = document is null ? null : protector.IndexOf(SealPurposes.DocumentNumber, document.Number);
        var phone = PhoneNumber.Parse(draft.Phone) is { Succeeded: true } mobile ? protector.IndexOf(SealPurposes.PhoneNumber, mobile.Value.Digits) : null;
        var birth = draft.BirthDate ?? document?.BirthDate;
        var mine = new PersonTraits(
            name ?? "", name is null ? [] : TraitReader.Sounds(name), birth ?? default, document is null || number is null ? [] : [(document.Kind, number)], phone);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var signs = (await db.SignsAsync([mine], cancellation))[0];
        var visible = await db.PersonsAsync(actor, [.. signs.Select(sign => sign.Trainee)], cancellation);
        return [.. signs.Take(PairsShown).Select(sign => new DuplicateHit(sign.Sign, visible.GetValueOrDefault(sign.Trainee)))];
    }

    /// <summary>Pairs among the people in scope that nobody has decided about, from the last registered backwards.</summary>
    /// <param name="after">Where the page before left off; null: from the start.</param>
    public async Task<DuplicatePage> PairsAsync(Actor actor, long? after, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var match = TraineeSearch.Match(actor, null);
        var (at, compared) = (after ?? long.MaxValue, 0);
        List<(TraineeId One, TraineeId Other, IReadOnlyList<DuplicateSign> Signs)> pairs = [];
        for (var portion = 0; portion < MostPortions && pairs.Count < PairsShown; portion++)
        {
            var hits = await TraineeSearch.AfterAsync(db, match, at, Portion, cancellation);
            compared += hits.Count;
            pairs.AddRange(await CompareAsync(db, actor, hits.ConvertAll(hit => new TraineeId(hit.TraineeId)), cancellation));
            if (hits.Count < Portion) return await PageAsync(db, actor, pairs, null, compared, cancellation);
            at = hits[^1].Key;
        }
        return await PageAsync(db, actor, pairs, at, compared, cancellation);
    }

    private static async Task<List<(TraineeId One, TraineeId Other, IReadOnlyList<DuplicateSign> Signs)>> CompareAsync(
        KangyangDb db, Actor actor, List<TraineeId> people, CancellationToken cancellation)
    {
        var mine = await db.TraitsAsync(people, cancellation);
        var (names, births) = (mine.Values.Select(one => one.FoldedName).Distinct().ToList(), mine.Values.Select(one => one.BirthDate).Distinct().ToList());
        var phones = mine.Values.Select(one => one.PhoneIndex).OfType<byte[]>().DistinctBy(Convert.ToHexString).ToList();
        var seen = db.Trainees(actor).AsNoTracking();
        var named = await seen.Where(entry => names.Contains(entry.FoldedName) && births.Contains(entry.BirthDate)).Take(MostPartners).Select(entry => entry.Id).ToListAsync(cancellation);
        var called = await seen.Where(entry => entry.PhoneIndex != null && phones.Contains(entry.PhoneIndex)).Take(MostPartners).Select(entry => entry.Id).ToListAsync(cancellation);
        var partners = await db.TraitsAsync([.. named.Concat(called).Distinct()], cancellation);
        var byName = partners.ToLookup(one => (one.Value.FoldedName, one.Value.BirthDate), one => one.Key);
        var byPhone = partners.Where(one => one.Value.PhoneIndex is not null).ToLookup(one => Convert.ToHexString(one.Value.PhoneIndex ?? []), one => one.Key);
        List<(TraineeId One, TraineeId Other, IReadOnlyList<DuplicateSign> Signs)> pairs = [];
        foreach (var id in people.Where(mine.ContainsKey))
        {
            var one = mine[id];
            var near = byName[(one.FoldedName, one.BirthDate)].Concat(one.PhoneIndex is { } phone ? byPhone[Convert.ToHexString(phone)] : []).Distinct();
            // Each pair once: when the one with the later key has its turn.
            foreach (var other in near.Where(other => other != id && DuplicateDecision.Ordered(id, other).First == other))
            {
                if (DuplicateSigns.Between(one, partners[other]) is { Count: > 0 } signs) pairs.Add((id, other, signs));
            }
        }
        return await UndecidedAsync(db, pairs, mine, partners, cancellation);
    }

    private static async Task<List<(TraineeId One, TraineeId Other, IReadOnlyList<DuplicateSign> Signs)>> UndecidedAsync(
        KangyangDb db, List<(TraineeId One, TraineeId Other, IReadOnlyList<DuplicateSign> Signs)> pairs,
        IReadOnlyDictionary<TraineeId, PersonTraits> mine, IReadOnlyDictionary<TraineeId, PersonTraits> partners, CancellationToken cancellation)
    {
        if (pairs.Count == 0) return pairs;
        var firsts = pairs.Select(pair => pair.Other).Distinct().ToList();
        var decided = (await db.DuplicateDecisions.AsNoTracking().Where(entry => firsts.Contains(entry.First)).ToListAsync(cancellation))
            .ToDictionary(entry => (entry.First, entry.Second), entry => entry.Compared);
        return [.. pairs.Where(pair => decided.GetValueOrDefault((pair.Other, pair.One)) != TraitReader.Compared(mine[pair.One], partners[pair.Other]))];
    }

    private static async Task<DuplicatePage> PageAsync(
        KangyangDb db, Actor actor, List<(TraineeId One, TraineeId Other, IReadOnlyList<DuplicateSign> Signs)> pairs, long? next, int compared, CancellationToken cancellation)
    {
        var people = await db.PersonsAsync(actor, [.. pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct()], cancellation);
        return new([.. pairs.Select(pair => new DuplicatePair(people[pair.One], people[pair.Other], pair.Signs))], next, compared);
    }
}
