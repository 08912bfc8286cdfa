using System.Text.Json.Serialization;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>One requirement as text: its kind, and whichever of the others the kind has.</summary>
public sealed record RequirementRow(
    string Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Years = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Level = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AtLeast = null)
{
    public const string PracticeYears = "practiceYears";
    public const string YearsAfterCertificate = "yearsAfterCertificate";
    public const string CertificateHeld = "certificateHeld";
    public const string CertificateHeldFor = "certificateHeldFor";
    public const string ApprenticeshipCompleted = "apprenticeshipCompleted";
    public const string MinimumAge = "minimumAge";
    public const string IntendsToPractise = "intendsToPractise";
    public const string CurrentlyPractising = "currentlyPractising";
    public const string Schooling = "schooling";
    public const string Title = "title";
    public const string Illegible = "illegible";

    /// <summary>A limit of form: nobody works or lives longer.</summary>
    private const int MostYears = 100;

    /// <exception cref="InvalidDataException">A kind that does not exist, or one without its figures.</exception>
    public static EntryRequirement Read(RequirementRow row) =>
        Find(row) ?? throw new InvalidDataException($"Requirement {row.Kind} is unknown or incomplete.");

    /// <summary>Null for a kind that does not exist, or one without its figures.</summary>
    public static EntryRequirement? Find(RequirementRow row) => row switch
    {
        { Kind: PracticeYears, Years: > 0 and <= MostYears and var years } => new EntryRequirement.PracticeYearsCompleted(years),
        { Kind: YearsAfterCertificate, Level: >= 1 and <= 5 and var level, Years: > 0 and <= MostYears and var years } =>
            new EntryRequirement.YearsAfterCertificate((SkillLevel)level, years),
        { Kind: CertificateHeld, Level: >= 1 and <= 5 and var level } => new EntryRequirement.CertificateHeld((SkillLevel)level),
        { Kind: CertificateHeldFor, Level: >= 1 and <= 5 and var level, Years: > 0 and <= MostYears and var years } =>
            new EntryRequirement.CertificateHeldFor((SkillLevel)level, years),
        { Kind: ApprenticeshipCompleted } => new EntryRequirement.ApprenticeshipCompleted(),
        { Kind: MinimumAge, Years: > 0 and <= MostYears and var years } => new EntryRequirement.MinimumAge(years),
        { Kind: IntendsToPractise } => new EntryRequirement.IntendsToPractise(),
        { Kind: CurrentlyPractising } => new EntryRequirement.CurrentlyPractising(),
        { Kind: Schooling, Text: { Length: > 0 } text, AtLeast: { } rank } when Parse<SchoolingRank>(rank) is { } atLeast =>
            new EntryRequirement.Schooling(text, atLeast),
        { Kind: Title, Text: { Length: > 0 } text, Years: null or (>= 0 and <= MostYears), AtLeast: null } => new EntryRequirement.Title(text, null, row.Years ?? 0),
        { Kind: Title, Text: { Length: > 0 } text, Years: null or (>= 0 and <= MostYears), AtLeast: { } rank } when Parse<TitleRank>(rank) is { } atLeast =>
            new EntryRequirement.Title(text, atLeast, row.Years ?? 0),
        { Kind: Illegible, Text: { Length: > 0 } text } => new EntryRequirement.Illegible(text),
        _ => null,
    };

    /// <exception cref="NotSupportedException">A kind of requirement was added without its text form.</exception>
    public static RequirementRow Of(EntryRequirement requirement) => requirement switch
    {
        EntryRequirement.PracticeYearsCompleted one => new(PracticeYears, one.Years),
        EntryRequirement.YearsAfterCertificate one => new(YearsAfterCertificate, one.Years, (int)one.Level),
        EntryRequirement.CertificateHeld one => new(CertificateHeld, Level: (int)one.Level),
        EntryRequirement.CertificateHeldFor one => new(CertificateHeldFor, one.Years, (int)one.Level),
        EntryRequirement.ApprenticeshipCompleted => new(ApprenticeshipCompleted),
        EntryRequirement.MinimumAge one => new(MinimumAge, one.Years),
        EntryRequirement.IntendsToPractise => new(IntendsToPractise),
        EntryRequirement.CurrentlyPractising => new(CurrentlyPractising),
        EntryRequirement.Schooling one => new(Schooling, Text: one.Text, AtLeast: Name(one.AtLeast)),
        EntryRequirement.Title one => new(Title, one.Years == 0 ? null : one.Years, Text: one.Text, AtLeast: one.AtLeast is { } rank ? Name(rank) : null),
        EntryRequirement.Illegible one => new(Illegible, Text: one.Text),
        _ => throw new NotSupportedException(requirement.GetType().Name),
    };

    private static T? Parse<T>(string name)
        where T : struct, Enum =>
        Array.Find(Enum.GetValues<T>(), value => Name(value) == name) is var found && Name(found) == name ? found : null;

    /// <summary>How a rank is written.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
