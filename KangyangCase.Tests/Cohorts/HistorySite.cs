using KangyangCase.App.Data;
using KangyangCase.App.Data.Checking;
using KangyangCase.App.Demo;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Hosting;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using KangyangCase.Tests.Importing;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Cohorts;

/// <summary>One row of a history sheet; by default a person of the demo list in a past class, with a certificate.</summary>
internal sealed record Line(int Person)
{
    public const string ClassName = "养老护理员五级 2018-01 班";

    public string? Name { get; init; }

    /// <summary>Null: the person's own identity card.</summary>
    public string? Document { get; init; }

    public string Class { get; init; } = ClassName;

    public string Starts { get; init; } = "2018-05-07";

    public string Ends { get; init; } = "2018-06-15";

    public string Hours { get; init; } = "80";

    public string Occupation { get; init; } = "养老护理员";

    public string Level { get; init; } = "五级";

    public string Kind { get; init; } = "";

    public string Number { get; init; } = $"{TestSite.NumberPrefix}185";

    public string Issued { get; init; } = "2018-07-20";

    public string Issuer { get; init; } = "重庆渝康职业技能评价中心";

    public string Assessor { get; init; } = "重庆渝康职业技能评价中心";

    /// <summary>Of the assessor's own series, one for each person.</summary>
    public Line Numbered => this with { Number = $"{TestSite.NumberPrefix}185{Person + 1:000000}" };

    public Line ClassOnly => this with { Number = "", Issued = "", Issuer = "", Assessor = "", Kind = "" };

    public Line CertificateOnly => this with { Class = "", Starts = "", Ends = "", Hours = "" };

    public string[] Cells
    {
        get
        {
            var person = DemoPeople.At(Person);
            return [Name ?? person.Name, Document ?? person.DocumentNumber, Class, Starts, Ends, Hours, Occupation, Level, Kind, Number, Issued, Issuer, Assessor];
        }
    }
}

internal static class HistorySite
{
    public static readonly string[] Header = ["姓名", "身份证号", "班期名称", "开班日期", "结业日期", "学时", "职业", "等级", "证书类别", "证书编号", "发证日期", "发证机构", "评价机构"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Line At(int person) => new Line(person).Numbered;

    public static SheetTable Table(params Line[] lines) => Sheets.Table([Header, .. lines.Select(line => line.Cells)]);

    public static async Task<HistoryPreview> HistoryAsync(this TestSite site, Actor? actor, params Line[] lines)
    {
        var who = actor ?? site.Coordinator;
        var queries = site.Get<HistoryQueries>();
        var rules = await queries.RulesAsync(who) ?? throw new InvalidOperationException("The actor brings in nothing.");
        var report = HistoryChecker.Check(Table(lines), rules.Catalogue, rules.Today);
        return await queries.JudgeAsync(who, OwnerOf(site, who), report) ?? throw new InvalidOperationException("Not the actor's to import for.");
    }

    public static async Task<Result<ImportHistory.Done>> TryHistoryAsync(this TestSite site, Actor? actor, bool publish, params Line[] lines)
    {
        var who = actor ?? site.Coordinator;
        return await site.Get<ImportHistory>().HandleAsync(who, new(OwnerOf(site, who), "历史.xlsx", await site.HistoryAsync(who, lines), publish), null, Stop);
    }

    /// <summary>Imports and expects every row to be written.</summary>
    public static async Task<ImportHistory.Done> BringInAsync(this TestSite site, params Line[] lines) => await site.BringInAsync(null, false, lines);

    /// <inheritdoc cref="BringInAsync(TestSite, Line[])"/>
    public static async Task<ImportHistory.Done> BringInAsync(this TestSite site, Actor? actor, bool publish, params Line[] lines)
    {
        var preview = await site.HistoryAsync(actor, lines);
        Assert.True(preview.Skipped == 0, string.Join('\n', preview.Rows.SelectMany(row => row.Row.Problems).Select(problem => $"{problem.Code} {problem.Message}")));
        var done = await site.TryHistoryAsync(actor, publish, lines);
        Assert.True(done.Succeeded, done.Refusal?.Message);
        return done.Value;
    }

    public static async Task<IReadOnlyList<HistoricalCertificate>> HistoricalAsync(this TestSite site)
    {
        await using var db = await site.OpenAsync();
        return await db.HistoricalCertificates.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync(Stop);
    }

    /// <summary>People, cases, places, classes, historical certificates.</summary>
    public static async Task<(int People, int Cases, int Places, int Classes, int Certificates)> OnFileAsync(this TestSite site)
    {
        await using var db = await site.OpenAsync();
        return (
            await db.Trainees.CountAsync(Stop), await db.Cases.CountAsync(Stop), await db.Enrollments.CountAsync(Stop), await db.Cohorts.CountAsync(Stop),
            await db.HistoricalCertificates.CountAsync(Stop));
    }

    public static void AssertVerifies(this TestSite site)
    {
        var faults = DatabaseCheck.Run(site.Get<DataFolder>().Database).Faults;
        Assert.True(faults.Count == 0, string.Join('\n', faults.Select(fault => $"{fault.Code} {fault.Message}")));
    }

    public static string Codes(this HistoryRow row) => string.Join(",", row.Problems.Select(problem => problem.Code));

    private static OrganizationId OwnerOf(TestSite site, Actor actor) => actor.Scope is DataScope.Organization own ? own.Id : site.Provider.Id;
}
