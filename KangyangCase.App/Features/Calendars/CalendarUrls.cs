using System.Globalization;

namespace KangyangCase.App.Features.Calendars;

public static class CalendarUrls
{
    public const string List = "/calendar";

    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"{List}/{year}");

    public static string Import(int year) => string.Create(CultureInfo.InvariantCulture, $"{List}/{year}/import");

    public static string Csv(int year) => string.Create(CultureInfo.InvariantCulture, $"{List}/{year}/days.csv");
}
