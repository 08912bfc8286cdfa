using KangyangCase.App.Data;
using KangyangCase.App.Exporting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees;

/// <summary>导出: a list of people leaves the system; numbers stay masked, and who took how many is in the change log.</summary>
public sealed class ExportTrainees(TraineeQueries queries, WriteGate gate)
{
    private static readonly IReadOnlyList<string> Header = ["姓名", "性别", "年龄", "证件尾号", "人员类别", "目标", "阶段", "班期"];

    public sealed record Input(IReadOnlyList<TraineeId> People);

    public async Task<Result<ListTable>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        var rows = await queries.SomeAsync(actor, input.People, cancellation);
        if (rows.Count == 0) return TraineeRecordErrors.NotFound;
        var logged = await gate.RunAsync(actor, async scope =>
        {
            await scope.LogAsync("trainee.exported", "trainee-list", "trainees", $"导出学员名单 {rows.Count} 人（证件只含尾号）", details: new { People = rows.Select(row => row.Id.Value) });
            return Result.Success;
        }, cancellation);
        if (!logged.Succeeded) return logged.Refusal;
        return new ListTable(Header, [.. rows.Select(Line)], [.. rows.Select(row => row.Name)]);
    }

    private static IReadOnlyList<string> Line(TraineeRow row) =>
    [
        row.Name, row.Sex.Label(), $"{row.Age}", row.DocumentLastFour, row.TargetGroup ?? "", row.Newest?.Goal.Display ?? "", row.Newest?.Stage.Label() ?? "", row.Newest?.CohortName ?? "",
    ];
}
