namespace KangyangCase.App.Features.Calendars;

public static class CalendarsFeature
{
    public static void AddCalendars(this IServiceCollection services) =>
        services.AddSingleton<CalendarQueries>().AddSingleton<SaveCalendarYear>();
}
