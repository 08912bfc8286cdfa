using System.Text;
using CsCheck;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Importing;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Importing;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.CohortSite;

namespace KangyangCase.Tests.Cohorts;

/// <summary>Whatever the rows: their order does not matter, and twice is once.</summary>
public sealed class ImportPropertyTests
{
    private static readonly string[] Titles = ["姓名", "身份证号码", "联系电话", "人员类别", "工作单位", "从事本职业年限"];

    // A few people, so that rows repeat each other, and a few mistakes.
    private static readonly Gen<string[]> Row =
        from person in Gen.Int[0, 11]
        from phone in One("", "13812345678", "138", "139 1234 5678")
        from @group in One("", "残疾人", "退役军人", "不知道")
        from employer in One("", "甲养老院", "乙养老院")
        from years in One("", "0", "2.5", "三年")
        select (string[])[$"学员{"甲乙丙丁戊己庚辛壬癸子丑"[person]}", Number(person), phone, @group, employer, years];

    private static readonly Gen<string[][]> Rows = Row.Array[1, 12];

    private static Gen<string> One(params string[] of) => Gen.Int[0, of.Length - 1].Select(index => of[index]);

    private static string Number(int person)
    {
        var digits = $"500233{new DateOnly(1980, 1, 1).AddMonths(person):yyyyMMdd}{person * 2 + 11:D3}";
        // One of them was copied wrongly.
        return digits + (person == 7 ? 'A' : IdentityChecksum.For(digits));
    }

    [Fact]
    public async Task Import_InAnyOrder_OfOnePersonARow_MakesTheSamePeople() => await (
        from rows in Rows
        from seed in Gen.Int
        select (Rows: rows.DistinctBy(row => row[1]).ToArray(), Seed: seed)).SampleAsync(async sample =>
        {
            var shuffled = (string[][])sample.Rows.Clone();
            new Random(sample.Seed).Shuffle(shuffled);
            return await OutcomeAsync(sample.Rows) == await OutcomeAsync(shuffled);
        }, iter: 12, threads: 1);

    [Fact]
    public async Task Import_Twice_IsOnce() => await Rows.SampleAsync(async rows =>
    {
        await using var site = await TestSite.CreateAsync();
        var cohort = await site.CohortAsync();
        var table = Sheets.Table([Titles, .. rows]);
        if ((await site.PreviewAsync(cohort, table)).Written == 0) return true;
        await site.ImportAsync(cohort, table);
        var once = await StateAsync(site);

        var again = await site.PreviewAsync(cohort, table);

        return again.Written == 0 && again.Rows.All(row => row.Fate is RowFate.Unchanged or RowFate.Error or RowFate.Duplicate) && once == await StateAsync(site);
    }, iter: 12, threads: 1);

    private static async Task<string> OutcomeAsync(string[][] rows)
    {
        await using var site = await TestSite.CreateAsync();
        var cohort = await site.CohortAsync();
        var table = Sheets.Table([Titles, .. rows]);
        var preview = await site.PreviewAsync(cohort, table);
        if (preview.Written > 0) await site.ImportAsync(cohort, table);
        var judged = preview.Rows.OrderBy(row => row.Row.Text(RosterColumn.IdentityNumber)).Select(row => $"{row.Row.DisplayName} {row.Fate} {row.Row.Codes()}");
        return string.Join('\n', judged) + await StateAsync(site);
    }

    /// <summary>Everything kept about the people, whoever stands where in the class.</summary>
    private static async Task<string> StateAsync(TestSite site)
    {
        await using var db = await site.OpenAsync();
        var text = new StringBuilder();
        foreach (var trainee in await db.Trainees.AsNoTracking().OrderBy(entry => entry.Name).ToListAsync(Stop))
        {
            var groups = await db.TargetGroupMemberships.Where(entry => entry.TraineeId == trainee.Id).Select(entry => entry.Group).OrderBy(entry => entry).ToListAsync(Stop);
            var jobs = await db.EmploymentRecords.Where(entry => entry.TraineeId == trainee.Id).Select(entry => entry.Employer).OrderBy(entry => entry).ToListAsync(Stop);
            var practice = await db.PracticeRecords.Where(entry => entry.TraineeId == trainee.Id).Select(entry => entry.From).OrderBy(entry => entry).ToListAsync(Stop);
            var cases = await db.Cases.CountAsync(entry => entry.TraineeId == trainee.Id, Stop);
            text.AppendLine($"{trainee.Name} {trainee.DocumentLastFour} {trainee.PhoneLastFour} {trainee.Employer} {trainee.TargetGroup} | {string.Join(',', groups)} | {string.Join(',', jobs)} | {string.Join(',', practice)} | {cases}");
        }

        return text.ToString();
    }
}
