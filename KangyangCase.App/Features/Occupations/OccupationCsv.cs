using System.Text;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Features.Occupations;

/// <summary>GET /occupations.csv: what the page's filter finds, for a spreadsheet.</summary>
public static class OccupationCsv
{
    private const string Header = "名称,类别,别名,工种与等级,2015版编码,编码把握,2022版编码,编码把握,标准,标准把握,标准文号,文号把握,取代的标准,学历要求,责任部门,相关职业,停用日期";

    public static void MapOccupationCsv(this IEndpointRouteBuilder routes) =>
        routes.MapGet(OccupationUrls.Csv, WriteAsync).RequireAuthorization(Policies.SignedIn);

    public static string Line(Occupation entry) => string.Join(',', new[]
    {
        entry.Name, entry.Kind.Label(), string.Join('、', entry.Aliases), string.Join('；', entry.WorkTypes.Select(type => OccupationDisplay.LevelsOf(type, entry))),
        Text(entry.Code2015), entry.Code2015.Certainty.Label(), Text(entry.Code2022), entry.Code2022.Certainty.Label(), Text(entry.Standard), entry.Standard.Certainty.Label(),
        Text(entry.StandardDocumentNumber), entry.StandardDocumentNumber.Certainty.Label(), Text(entry.Supersedes), Text(entry.Education),
        entry.Departments.Value is { } departments ? string.Join('、', departments.Select(one => one.Label())) : OccupationDisplay.NotFound,
        string.Join('、', entry.RelatedOccupations.Select(one => $"{one.Name}（{one.Basis.Label()}）")), entry.RetiredOn is { } day ? DateText.Show(day) : "",
    }.Select(CsvCell.Of));

    private static string Text(Sourced<string> fact) => fact.Value ?? OccupationDisplay.NotFound;

    private static async Task WriteAsync(HttpContext http, OccupationQueries queries, string? text, string? kind, string? department)
    {
        if (ActorClaims.Read(http.User) is not { } actor)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"occupations.csv\"";
        // The byte order mark is what makes a spreadsheet read Chinese as UTF-8.
        await using var writer = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteLineAsync(Header);
        foreach (var row in (await queries.ListAsync(actor, Filter(text, kind, department), http.RequestAborted)).Rows) await writer.WriteLineAsync(Line(row.Entry));
    }

    /// <summary>As the address says it; words it does not know count as no filter.</summary>
    internal static OccupationFilter Filter(string? text, string? kind, string? department) => new(
        string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
        Enum.TryParse<OccupationKind>(kind, out var known) && Enum.IsDefined(known) ? known : null,
        Enum.TryParse<Department>(department, out var office) && Enum.IsDefined(office) ? office : null);
}
