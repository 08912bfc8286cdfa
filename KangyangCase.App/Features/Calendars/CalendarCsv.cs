using System.Text;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Calendars;

namespace KangyangCase.App.Features.Calendars;

/// <summary>GET /calendar/2020/days.csv: the marked days of a year in the columns that the import reads.</summary>
public static class CalendarCsv
{
    public const string Header = "日期,休班,名称";

    public static void MapCalendarCsv(this IEndpointRouteBuilder routes) =>
        routes.MapGet(CalendarUrls.List + "/{year:int}/days.csv", WriteAsync).RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> WriteAsync(HttpContext http, CalendarQueries queries, int year)
    {
        if (ActorClaims.Read(http.User) is not { } reader || await queries.YearAsync(reader, year, http.RequestAborted) is not { Stored: { } stored }) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        var text = string.Join('\n', stored.MarkedDays.Select(Line).Prepend(Header)) + "\n";
        // The byte order mark is what makes a spreadsheet read Chinese as UTF-8.
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8", $"calendar-{year}.csv");
    }

    public static string Line(CalendarDay day) => $"{DateText.Show(day.Day)},{day.Kind.Mark()},{(day.Name is null ? "" : CsvCell.Of(day.Name))}";
}
