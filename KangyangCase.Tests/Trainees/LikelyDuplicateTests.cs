using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Features.Trainees;
using KangyangCase.App.Features.Trainees.Records;
using KangyangCase.Tests.Cohorts;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.CohortSite;

namespace KangyangCase.Tests.Trainees;

public sealed class LikelyDuplicateTests : CohortTest
{
    private static RegisterTrainee.Input Twin => new(null, "向春兰", null, TraineeDesk.Number(2), null, null, null, null, null, null);

    [Fact]
    public async Task Registering_SomebodyWhoShowsASign_NeedsAWordAndLogsIt()
    {
        await new TraineeDesk(Site).RegisterAsync();

        var first = await Site.Get<RegisterTrainee>().HandleAsync(Site.Coordinator, Twin, Stop);
        var second = await Site.Get<RegisterTrainee>().HandleAsync(Site.Coordinator, Twin with { DespiteSigns = true }, Stop);

        Assert.Equal("duplicate.likely", first.Refusal?.Code);
        Assert.Null(second.Refusal);
        await using var db = await Site.OpenAsync();
        var id = second.Registered!.Value.Value.ToString();
        var logged = await db.ChangeLog.SingleAsync(row => row.Action == "trainee.registered" && row.SubjectId == id, Stop);
        Assert.Equal("核对后仍然新建：姓名、出生日期相同 1 人", logged.Reason);
    }

    [Fact]
    public async Task Preview_OfSomebodyWhoShowsASign_WarnsAndStillImports()
    {
        await new TraineeDesk(Site).RegisterAsync();
        var cohort = await Site.CohortAsync();

        var preview = await Site.PreviewAsync(cohort, People(["向春兰", TraineeDesk.Number(2), "", ""], ["别人", TraineeDesk.Number(3), "", ""]));

        Assert.Equal((1, 2), (preview.Rows.Count(row => row.Row.Problems.Any(problem => problem.Code == "person.looks-registered")), preview.Written));
        Assert.Contains("疑似与向春兰（居民身份证 尾号", preview.Rows[0].Row.Problems[0].Message);
        Assert.Equal(RowFate.Warning, preview.Rows[0].Fate);
    }

    [Fact]
    public async Task Preview_NeverNamesSomebodyOutsideTheScope()
    {
        await new TraineeDesk(Site).RegisterAsync(actor: Site.OtherCoordinator);
        var cohort = await Site.CohortAsync();

        var preview = await Site.PreviewAsync(cohort, People(["向春兰", TraineeDesk.Number(2), "", ""]));

        Assert.Contains("疑似与其他机构登记的一人（姓名、出生日期相同）", preview.Rows[0].Row.Problems[0].Message);
        Assert.DoesNotContain("尾号", preview.Rows[0].Row.Problems[0].Message);
    }

    [Fact]
    public async Task Export_HoldsOnlyWhomTheActorMaySee_MaskedAndLogged()
    {
        var desk = new TraineeDesk(Site);
        var (own, foreign) = (await desk.RegisterAsync(), await desk.RegisterAsync(2, "谭代芳", Site.OtherCoordinator));

        var table = (await Site.Get<ExportTrainees>().HandleAsync(Site.Coordinator, new([foreign, own]), Stop)).Value;

        Assert.Equal("向春兰", Assert.Single(table.Rows)[0]);
        Assert.DoesNotContain(TraineeDesk.Number(1), string.Concat(table.Rows[0]));
        await using var db = await Site.OpenAsync();
        var logged = await db.ChangeLog.SingleAsync(row => row.Action == "trainee.exported", Stop);
        Assert.Contains(own.Value.ToString(), logged.Details);
        Assert.DoesNotContain("向春兰", logged.Details + logged.Summary);
    }
}
