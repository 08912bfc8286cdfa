using KangyangCase.App.Data;
using KangyangCase.App.Exporting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Cases;

/// <summary>导出: a list of cases leaves the system; numbers stay masked, and who took how many is in the change log.</summary>
public sealed class ExportCases(CaseQueries queries, WriteGate gate)
{
    private static readonly IReadOnlyList<string> Header = ["姓名", "性别", "年龄", "证件尾号", "目标", "阶段", "班期", "办理机构", "建档日期"];

    public sealed record Input(IReadOnlyList<CaseFileId> Cases);

    public async Task<Result<ListTable>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        var rows = await queries.SomeAsync(actor, input.Cases, cancellation);
        if (rows.Count == 0) return CaseErrors.NotFound;
        var logged = await gate.RunAsync(actor, async scope =>
        {
            await scope.LogAsync("case.exported", "case-list", "cases", $"导出个案名单 {rows.Count} 人（证件只含尾号）", details: new { Cases = rows.Select(row => row.Id.Value) });
            return Result.Success;
        }, cancellation);
        if (!logged.Succeeded) return logged.Refusal;
        return new ListTable(Header, [.. rows.Select(Line)], [.. rows.Select(row => row.Name)]);
    }

    private static IReadOnlyList<string> Line(CaseRow row) =>
    [
        row.Name, row.SexText, row.AgeText, row.DocumentLastFour, row.Goal.Display, row.Stage.Label(), row.CohortName ?? "", row.ProviderName, DateText.Show(row.OpenedOn),
    ];
}
