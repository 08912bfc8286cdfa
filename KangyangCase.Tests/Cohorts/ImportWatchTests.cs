using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Importing;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Importing;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.CohortSite;

namespace KangyangCase.Tests.Cohorts;

/// <summary>Long imports tell how far they are and can be called off; drafts can be put down and taken up.</summary>
public sealed class ImportWatchTests : CohortTest
{
    private const int People = 1_250;

    private CohortId cohort;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        cohort = await Site.CohortAsync();
    }

    private static SheetTable Many => Sheets.Table([["姓名", "身份证号码"], .. Enumerable.Range(0, People).Select(i =>
    {
        var digits = $"500233{new DateOnly(1970, 1, 1).AddDays(i):yyyyMMdd}011";
        return (string[])["张三", digits + IdentityChecksum.For(digits)];
    })]);

    [Fact]
    public async Task Import_OfMany_TellsHowFarItIs()
    {
        var seen = new Steps();

        var done = await Site.Get<ImportRoster>().HandleAsync(Site.Coordinator, new(cohort, "a.xlsx", await Site.PreviewAsync(cohort, Many), new Watch(seen)), Stop);

        Assert.Equal(People, done.Value.Imported);
        Assert.Equal([500, 1_000, 1_250], seen.Values);
        await using var db = await Site.OpenAsync();
        Assert.Equal(People, await db.Enrollments.Select(place => place.RosterNumber).Distinct().CountAsync(Stop));
    }

    [Fact]
    public async Task Import_CalledOffInTheMiddle_WritesNothing()
    {
        var preview = await Site.PreviewAsync(cohort, Many);
        var before = await Site.CountAsync();
        using var stop = new CancellationTokenSource();
        var seen = new Steps { At = value => { if (value >= 1_000) stop.Cancel(); } };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Site.Get<ImportRoster>().HandleAsync(Site.Coordinator, new(cohort, "a.xlsx", preview, new Watch(seen, stop.Token)), Stop));

        Assert.Equal(before, await Site.CountAsync());
        Assert.Equal(People, (await Site.ImportAsync(cohort, Many)).Imported);
    }

    [Fact]
    public async Task ReadingAndChecking_CalledOff_End()
    {
        using var stop = new CancellationTokenSource();
        var watch = new Watch(new Steps { At = _ => stop.Cancel() }, stop.Token);
        var rows = string.Concat(Enumerable.Range(0, 600).Select(i => $"张三,{i}\n"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RosterDraft.OpenAsync(new(System.Text.Encoding.UTF8.GetBytes("姓名,身份证号码\n" + rows), "a.csv"), watch));
        Assert.ThrowsAny<OperationCanceledException>(() => RosterChecker.Check(Many, SampleRoster.Cohort, SampleRoster.Rules(), watch: watch));
    }

    [Fact]
    public async Task Draft_PutDownAndTakenUp_IsTheSame()
    {
        var queries = Site.Get<RosterPreviewQueries>();
        var target = await queries.TargetAsync(Site.Coordinator, cohort) ?? throw new InvalidOperationException("The class is gone.");
        var draft = (await RosterDraft.OpenAsync(new(File.ReadAllBytes(SampleRoster.FilePath), SampleRoster.FileName))).Value;
        draft.Edit(32, RosterColumn.Phone, "13800138000");
        draft.TakeFrom(RosterColumn.Employer, null);
        await draft.JudgeAsync(queries, Site.Coordinator, target);

        var again = (await RosterDraft.FromStateAsync(RosterDraftState.FromBytes(draft.ToState().ToBytes()) ?? throw new InvalidOperationException("The draft is gone."))).Value;
        await again.JudgeAsync(queries, Site.Coordinator, target);

        Assert.Equal(39, again.Preview?.Written);
        Assert.Null(again.Header.ColumnOf(RosterColumn.Employer));
        Assert.Equal(draft.ToState().Edits, again.ToState().Edits);
        Assert.Equal(draft.ToState().Columns, again.ToState().Columns);
    }

    [Fact]
    public async Task Mapping_CorrectedOnce_IsOfferedAgainToTheOrganization()
    {
        var queries = Site.Get<RosterPreviewQueries>();
        var table = Sheets.Table(["姓名", "身份证号码", "代号"], ["张三", "500101197003150023", "13800138000"]);
        var header = table.Header.With(2, RosterColumn.Phone);
        var target = await queries.TargetAsync(Site.Coordinator, cohort) ?? throw new InvalidOperationException("The class is gone.");
        var preview = await queries.JudgeAsync(Site.Coordinator, cohort, RosterChecker.Check(table, target.Cohort, target.Rules, header)) ?? throw new InvalidOperationException("The class is gone.");
        Assert.Null(await queries.RememberedAsync(Site.Coordinator, table.Header));

        await Site.Get<ImportRoster>().HandleAsync(Site.Coordinator, new(cohort, "a.xlsx", preview, Corrected: true), Stop);

        Assert.Equal(RosterColumn.Phone, (await queries.RememberedAsync(Site.Coordinator, table.Header))?.Single(column => column.Column == 2).Field);
        Assert.Null(await queries.RememberedAsync(Site.OtherCoordinator, table.Header));
    }

    private sealed class Steps : IProgress<int>
    {
        public List<int> Values { get; } = [];

        public Action<int> At { get; init; } = _ => { };

        public void Report(int value)
        {
            Values.Add(value);
            At(value);
        }
    }
}
