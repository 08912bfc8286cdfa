using KangyangCase.Domain.Occupations;

namespace KangyangCase.Domain.Rules;

/// <summary>The names of the rules an administrator may set.</summary>
public static class RuleKeys
{
    public const string PostingWorkingDays = "posting.working-days";
    public const string PassMark = "assessment.pass-mark";

    /// <summary>Percent of the scheduled lesson hours.</summary>
    public const string AttendanceThreshold = "training.attendance-threshold";
    public const string LegalWorkingAge = "roster.legal-working-age";
    public const string RetirementAgeMen = "roster.retirement-age.men";
    public const string RetirementAgeWomen = "roster.retirement-age.women";
    public const string RetirementAgeWomenCadres = "roster.retirement-age.women-cadres";
    public const string AnnouncementLeadDays = "assessment.announcement-lead-days";
    public const string PassedPartValidityMonths = "assessment.passed-part-validity-months";
    public const string MaxRetakes = "assessment.max-retakes";
    public const string CertificateQueryAddress = "certificate.query-address";
    public const string OrganizationQueryAddress = "certificate.organization-query-address";

    /// <summary>How many training standards the plan asks for at least.</summary>
    public const string PlannedStandards = "standards.planned-count";

    public const string MinLessonHoursPrefix = "training.min-lesson-hours/";

    public static readonly IReadOnlyList<string> Fixed =
    [
        PostingWorkingDays, PassMark, AttendanceThreshold, LegalWorkingAge, RetirementAgeMen, RetirementAgeWomen, RetirementAgeWomenCadres,
        AnnouncementLeadDays, PassedPartValidityMonths, MaxRetakes, CertificateQueryAddress, OrganizationQueryAddress, PlannedStandards,
    ];

    /// <summary>Minimum lesson hours of one goal; many goals have no such setting yet.</summary>
    public static string MinLessonHours(Goal goal) => MinLessonHoursPrefix + goal.Key;
}
