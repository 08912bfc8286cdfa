using KangyangCase.App.Features.Accounts;
using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Features.Attachments;
using KangyangCase.App.Features.Calendars;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.ChangeLog;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Features.Districts;
using KangyangCase.App.Features.Help;
using KangyangCase.App.Features.Home;
using KangyangCase.App.Features.Occupations;
using KangyangCase.App.Features.Organizations;
using KangyangCase.App.Features.Rules;
using KangyangCase.App.Features.Standards;
using KangyangCase.App.Features.Trainees;
using KangyangCase.App.Features.Verification;

namespace KangyangCase.App.Features;

public static class FeatureList
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddHome();
        services.AddTraining();
        services.AddCandidates();
        services.AddMarks();
        services.AddPostings();
        services.AddTrainees();
        services.AddCases();
        services.AddOrganizations();
        services.AddDistricts();
        services.AddAccounts();
        services.AddRules();
        services.AddCalendars();
        services.AddOccupations();
        services.AddStandards();
        services.AddChangeLog();
        services.AddHelp();
        services.AddCertificates();
        services.AddVerification();
        services.AddCohorts();
        services.AddAttachments();
        services.AddHistory();
    }
}
