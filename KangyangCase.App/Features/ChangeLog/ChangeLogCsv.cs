using System.Globalization;
using System.Text;
using KangyangCase.App.Data.ChangeLog;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;

namespace KangyangCase.App.Features.ChangeLog;

/// <summary>GET /change-log.csv: what the page's filter finds, for a spreadsheet; no cell of it ever runs as a formula.</summary>
public static class ChangeLogCsv
{
    private const string Header = "序号,时间,业务日期,操作人,角色,动作,内容,原因,明细,校验值";

    public static void MapChangeLogCsv(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ChangeLogUrls.Csv, WriteAsync).RequireAuthorization(Policies.ReadChangeLog);

    private static async Task WriteAsync(HttpContext http, ChangeLogQueries queries, string? action, Guid? actor, DateOnly? from, DateOnly? to)
    {
        if (ActorClaims.Read(http.User) is not { } reader)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"change-log.csv\"";
        // The byte order mark is what makes a spreadsheet read Chinese as UTF-8.
        await using var writer = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteLineAsync(Header);
        await foreach (var row in queries.ExportAsync(reader, new(action, actor, from, to), http.RequestAborted))
        {
            await writer.WriteLineAsync(Line(row));
        }
    }

    public static string Line(ChangeLogEntry row) => string.Join(',', new[]
    {
        row.Sequence.ToString(CultureInfo.InvariantCulture), ChinaTime.Show(row.At), DateText.Show(row.BusinessDate), row.ActorName, row.ActorRole, row.Action,
        row.Summary, row.Reason ?? "", row.Details, Convert.ToHexStringLower(row.Hash),
    }.Select(Cell));

    /// <inheritdoc cref="CsvText.Cell"/>
    public static string Cell(string text) => CsvText.Cell(text);
}
