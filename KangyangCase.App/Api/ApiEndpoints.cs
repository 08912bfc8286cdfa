using KangyangCase.App.Drafts;
using KangyangCase.App.Features.Accounts;
using KangyangCase.App.Features.Attachments;
using KangyangCase.App.Features.Calendars;
using KangyangCase.App.Features.ChangeLog;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Features.Districts;
using KangyangCase.App.Features.Help;
using KangyangCase.App.Features.Occupations;
using KangyangCase.App.Features.Organizations;
using KangyangCase.App.Features.Rules;
using KangyangCase.App.Features.Standards;
using KangyangCase.App.Features.Verification;

namespace KangyangCase.App.Api;

public static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapPassword();
        routes.MapDrafts();
        routes.MapChangeLogCsv();
        routes.MapCalendarCsv();
        routes.MapHelpImages();
        routes.MapCertificates();
        routes.MapCases();
        routes.MapVerification();
        routes.MapCohortDownloads();
        routes.MapHistoryDownloads();
        routes.MapPackExport();
        routes.MapOccupationCsv();
        routes.MapStandardDownloads();
        routes.MapOrganizationDownloads();
        routes.MapDistrictDownloads();
        routes.MapAttachments();
    }
}
