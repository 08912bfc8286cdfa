using KangyangCase.Domain.Cases.Tasks;
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

    public const string ExaminerMinPanel = "examiner.min-panel";
    public const string ExaminerPanelParity = "examiner.panel-parity";

    /// <summary>The digit of the highest level that a 考评员 may assess; a 高级考评员 may assess all.</summary>
    public const string ExaminerHighestLevel = "examiner.highest-level";
    public const string ExaminerMaxConsecutiveSessions = "examiner.max-consecutive-sessions";
    public const string CandidatesPerExaminer = "examiner.candidates-per-examiner";
    public const string CandidatesPerInvigilator = "examiner.candidates-per-invigilator";
    public const string InvigilatorsPerRoom = "examiner.invigilators-per-room";
    public const string ExaminerCardYears = "examiner.card-years";

    /// <summary>材料种类 asked of every case, as a list of their names.</summary>
    public const string RequiredAttachments = "case.required-attachments";

    /// <summary>From this announcement day on a pack applies that needs switching to; the pack's id follows.</summary>
    public const string SwitchingDatePrefix = "pack.switching-date/";

    /// <summary>How many training standards the plan asks for at least.</summary>
    public const string PlannedStandards = "standards.planned-count";

    public const string MinLessonHoursPrefix = "training.min-lesson-hours/";

    public static readonly IReadOnlyList<string> Fixed =
    [
        PostingWorkingDays, PassMark, AttendanceThreshold, LegalWorkingAge, RetirementAgeMen, RetirementAgeWomen, RetirementAgeWomenCadres,
        AnnouncementLeadDays, PassedPartValidityMonths, MaxRetakes, CertificateQueryAddress, OrganizationQueryAddress,
        ExaminerMinPanel, ExaminerPanelParity, ExaminerHighestLevel, ExaminerMaxConsecutiveSessions, CandidatesPerExaminer,
        CandidatesPerInvigilator, InvigilatorsPerRoom, ExaminerCardYears, PlannedStandards, RequiredAttachments,
        .. TaskKinds.All.Select(kind => kind.RuleKey()).OfType<string>(),
    ];

    /// <summary>Begin the keys of what a policy pack may set for itself; the rest belongs to the site.</summary>
    public static readonly IReadOnlyList<string> PackPrefixes = ["training.", "assessment.", "posting.", "examiner."];

    private const char PackMark = '@';

    /// <summary>Minimum lesson hours of one goal; many goals have no such setting yet.</summary>
    public static string MinLessonHours(Goal goal) => MinLessonHoursPrefix + goal.Key;

    public static string SwitchingDate(string packId) => SwitchingDatePrefix + packId;

    /// <summary>The key of a pack's own setting, which goes before the one for all packs.</summary>
    public static string InPack(string key, string packId) => $"{key}{PackMark}{packId}";

    /// <summary>The rule a key is about and the pack it is set for; the pack is null for the setting of all packs.</summary>
    public static (string Rule, string? PackId) Split(string key) =>
        key.LastIndexOf(PackMark) is var at and > 0 ? (key[..at], key[(at + 1)..]) : (key, null);

    public static bool BelongsToPacks(string key) => PackPrefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal));
}
