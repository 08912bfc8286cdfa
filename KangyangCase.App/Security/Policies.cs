using Microsoft.AspNetCore.Authorization;

namespace KangyangCase.App.Security;

/// <summary>Who may open which page. Every use case asks the actor's role again: a page is not a lock.</summary>
public static class Policies
{
    /// <summary>Any account: home, help, own settings.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Steps 1–4: cohorts, rosters, attendance, completion, putting forward.</summary>
    public const string RunCohorts = nameof(RunCohorts);

    /// <summary>Reading cohorts, trainees and case files within the actor's scope.</summary>
    public const string ViewCases = nameof(ViewCases);

    /// <summary>Approving candidates, opening postings, deciding objections.</summary>
    public const string Review = nameof(Review);

    /// <summary>Entering marks.</summary>
    public const string EnterMarks = nameof(EnterMarks);

    /// <summary>Reading assessments and postings.</summary>
    public const string ViewAssessments = nameof(ViewAssessments);

    /// <summary>Issuing and printing certificates.</summary>
    public const string IssueCertificates = nameof(IssueCertificates);

    /// <summary>Reading certificates.</summary>
    public const string ViewCertificates = nameof(ViewCertificates);

    /// <summary>Bringing in past classes and certificates; which organization's, the use case asks.</summary>
    public const string ImportHistory = nameof(ImportHistory);

    /// <summary>Reading organizations and their filings within the actor's scope: whoever assesses or trains sees what its own organization may do.</summary>
    public const string ViewOrganizations = nameof(ViewOrganizations);

    /// <summary>Reading districts, reporting units and population figures.</summary>
    public const string ViewDistricts = nameof(ViewDistricts);

    /// <summary>Rules, accounts, writing organizations and districts.</summary>
    public const string Administer = nameof(Administer);

    /// <summary>The change log.</summary>
    public const string ReadChangeLog = nameof(ReadChangeLog);

    public static void Register(AuthorizationOptions options)
    {
        Add(SignedIn, [.. Roles.All]);
        Add(RunCohorts, Role.Coordinator);
        Add(ViewCases, [.. Roles.All]);
        Add(Review, Role.Reviewer);
        Add(EnterMarks, Role.Examiner);
        Add(ViewAssessments, [.. Roles.All]);
        Add(IssueCertificates, Role.CertificateClerk);
        Add(ViewCertificates, [.. Roles.All]);
        Add(ImportHistory, Role.Coordinator, Role.CertificateClerk, Role.Administrator);
        Add(ViewOrganizations, [.. Roles.All]);
        Add(ViewDistricts, [.. Roles.All]);
        Add(Administer, Role.Administrator);
        Add(ReadChangeLog, Role.Administrator, Role.Auditor);
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

        void Add(string name, params Role[] roles) =>
            options.AddPolicy(name, policy => policy.RequireAuthenticatedUser().RequireRole(roles.Select(role => role.ToString())));
    }
}
