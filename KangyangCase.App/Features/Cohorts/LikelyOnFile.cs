using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Rows whose document nobody has, but which somebody on file resembles.</summary>
internal static class LikelyOnFile
{
    private const int MostNamed = 3;

    /// <param name="indices">Of the document of each importable row.</param>
    public static async Task<RosterPreview> WarnAsync(
        KangyangDb db, Actor actor, PersonalDataProtector protector, RosterPreview preview, IReadOnlyDictionary<int, string> indices, Watch watch)
    {
        var warned = new Dictionary<int, RosterProblem>();
        foreach (var portion in preview.Rows.Where(row => row.Known is null && indices.ContainsKey(row.Row.ExcelRow)).Select(row => row.Row).Chunk(PersonsOnFile.Portion))
        {
            watch.Stop.ThrowIfCancellationRequested();
            var signs = await db.SignsAsync([.. portion.Select(row => Traits(row.Person, Convert.FromHexString(indices[row.ExcelRow]), protector))], watch.Stop);
            var found = signs.SelectMany(one => one.Select(sign => sign.Trainee)).Distinct().ToList();
            if (found.Count == 0) continue;
            var seen = await db.Trainees(actor).AsNoTracking().Where(entry => found.Contains(entry.Id))
                .ToDictionaryAsync(entry => entry.Id, entry => $"{entry.Name}（{entry.DocumentKind.Label()} 尾号 {entry.DocumentLastFour}）", watch.Stop);
            foreach (var (row, likely) in portion.Zip(signs).Where(pair => pair.Second.Count > 0))
            {
                warned[row.ExcelRow] = OnFileProblems.LooksLike([.. likely.Take(MostNamed).Select(sign => (seen.GetValueOrDefault(sign.Trainee), sign.Sign))]);
            }
        }
        return warned.Count == 0 ? preview : new RosterPreview(preview.Checked, [.. preview.Rows.Select(row => warned.TryGetValue(row.Row.ExcelRow, out var problem) ? With(row, problem) : row)]);
    }

    private static PreviewRow With(PreviewRow row, RosterProblem problem) =>
        row with { Row = row.Row with { Outcome = RosterOutcome.Warning, Problems = [problem, .. row.Row.Problems] } };

    private static PersonTraits Traits(RosterPerson person, byte[] number, PersonalDataProtector protector) => new(
        person.Name?.Folded ?? "", person.Name is { } name ? TraitReader.Sounds(name.Folded) : [], person.BirthDate ?? default,
        [(person.Document!.Kind, number)], person.Phone is { } phone ? protector.IndexOf(SealPurposes.PhoneNumber, phone.Digits) : null);
}
