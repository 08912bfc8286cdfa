using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Organizations;

/// <summary>A training provider, an assessment organization or an authority, under its filed name.</summary>
public sealed class Organization
{
    public const int NameLimit = 60;
    public const int NoteLimit = 200;

    /// <summary>GB/T 2260 of the whole city: the seat of a municipal authority, which belongs to no district.</summary>
    public const string WholeCity = "500000";

    private Organization(OrganizationId id, string name, OrganizationKind kind, string districtCode)
    {
        Id = id;
        Name = name;
        Kind = kind;
        DistrictCode = districtCode;
    }

    public OrganizationId Id { get; }

    /// <summary>As filed, branch included: it is printed on certificates.</summary>
    public string Name { get; private set; }

    public OrganizationKind Kind { get; }

    /// <summary>Id of the district; <see cref="WholeCity"/> for municipal authorities only.</summary>
    public string DistrictCode { get; private set; }

    /// <summary>Null: 未登记, or no training provider.</summary>
    public TrainingProviderKind? ProviderKind { get; private set; }

    /// <summary>Null: 未登记, or no assessment organization.</summary>
    public EvaluatorType? EvaluatorType { get; private set; }

    public AuthorityKind? AuthorityKind { get; private set; }

    /// <inheritdoc cref="OrganizationDetails.ReportingUnit"/>
    public string? ReportingUnit { get; private set; }

    public string? SealName { get; private set; }

    public string? SealNote { get; private set; }

    public OrganizationDetails Details => new(ProviderKind, EvaluatorType, AuthorityKind, ReportingUnit, SealName, SealNote);

    public static Result<Organization> Create(OrganizationKind kind, string name, string districtCode, OrganizationDetails details)
    {
        var faults = new List<Refusal>();
        if (CheckName(name) is { } wrong) faults.Add(wrong);
        if (districtCode == WholeCity && kind != OrganizationKind.Authority) faults.Add(OrganizationErrors.DistrictUnknown);
        faults.AddRange(Check(kind, details));
        if (Refusal.Of(faults) is { } refusal) return refusal;
        var organization = new Organization(OrganizationId.New(), name.Trim(), kind, districtCode);
        organization.Set(details);
        return organization;
    }

    public static Result<Organization> CreateTrainingProvider(string name, string districtCode, TrainingProviderKind? kind = null) =>
        Create(OrganizationKind.TrainingProvider, name, districtCode, new(ProviderKind: kind));

    /// <summary>What it may assess, and how its certificates are numbered, is in its filings.</summary>
    public static Result<Organization> CreateAssessmentOrganization(string name, string districtCode, EvaluatorType? type) =>
        Create(OrganizationKind.AssessmentOrganization, name, districtCode, new(EvaluatorType: type));

    /// <param name="filings">Its filings: their prefixes fix the type.</param>
    public Result Describe(OrganizationDetails details, IEnumerable<Filing> filings)
    {
        var faults = Check(Kind, details).ToList();
        if (details.EvaluatorType is { } type && filings.FirstOrDefault(filing => filing.NumberPrefix is { } prefix && prefix[0] != type.Letter()) is { } against)
        {
            faults.Add(OrganizationErrors.TypeAgainstPrefix(type, against.NumberPrefix!));
        }
        if (Refusal.Of(faults) is { } refusal) return refusal;
        Set(details);
        return Result.Success;
    }

    /// <param name="from">First day of the new name; null: the old one was a typing error and is not kept.</param>
    /// <returns>The former name to keep; null for a typing error.</returns>
    public Result<FormerName?> Rename(string name, DateOnly? from, DateOnly today)
    {
        if (CheckName(name) is { } refusal) return refusal;
        if (from > today) return OrganizationErrors.RenamedInTheFuture;
        var former = from is { } day ? FormerName.Keep(Id, Name, day == DateOnly.MinValue ? day : day.AddDays(-1)) : null;
        Name = name.Trim();
        return former;
    }

    private static IEnumerable<Refusal> Check(OrganizationKind kind, OrganizationDetails details)
    {
        if (kind == OrganizationKind.Authority && details.AuthorityKind is null) yield return OrganizationErrors.AuthorityKindMissing;
        if ((kind != OrganizationKind.TrainingProvider && details.ProviderKind is not null)
            || (kind != OrganizationKind.AssessmentOrganization && details.EvaluatorType is not null)
            || (kind != OrganizationKind.Authority && (details.AuthorityKind is not null || details.ReportingUnit is not null)))
        {
            yield return OrganizationErrors.ForeignField;
        }
        if (details.SealName?.Trim().Length > NameLimit || details.SealNote?.Trim().Length > NoteLimit) yield return OrganizationErrors.SealTooLong;
    }

    private void Set(OrganizationDetails details)
    {
        (ProviderKind, EvaluatorType, AuthorityKind) = (details.ProviderKind, details.EvaluatorType, details.AuthorityKind);
        (ReportingUnit, SealName, SealNote) = (Clean(details.ReportingUnit), Clean(details.SealName), Clean(details.SealNote));
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Refusal? CheckName(string name) =>
        string.IsNullOrWhiteSpace(name) ? OrganizationErrors.NameMissing
        : name.Trim().Length > NameLimit ? OrganizationErrors.NameTooLong
        : null;
}
