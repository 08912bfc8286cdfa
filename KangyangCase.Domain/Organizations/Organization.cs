using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Organizations;

/// <summary>A training provider or an assessment organization, under its filed name.</summary>
public sealed class Organization
{
    public const int NameLimit = 60;

    private Organization(
        OrganizationId id, string name, OrganizationKind kind, string districtCode, NumberSource? numberSource, string? numberPrefix)
    {
        Id = id;
        Name = name;
        Kind = kind;
        DistrictCode = districtCode;
        NumberSource = numberSource;
        NumberPrefix = numberPrefix;
    }

    public OrganizationId Id { get; }

    /// <summary>As filed, branch included: it is printed on certificates.</summary>
    public string Name { get; private set; }

    public OrganizationKind Kind { get; }

    /// <summary>GB/T 2260, six digits.</summary>
    public string DistrictCode { get; private set; }

    /// <summary>Null for a training provider.</summary>
    public NumberSource? NumberSource { get; private set; }

    /// <summary>Positions 1–13 of the certificate number, given by the authority; null while unknown.</summary>
    public string? NumberPrefix { get; private set; }

    public static Result<Organization> CreateTrainingProvider(string name, string districtCode) =>
        CheckName(name) is { } refusal
            ? refusal
            : new Organization(OrganizationId.New(), name.Trim(), OrganizationKind.TrainingProvider, districtCode, null, null);

    public static Result<Organization> CreateAssessmentOrganization(string name, string districtCode, NumberSource source, string? prefix)
    {
        if (CheckName(name) is { } refusal) return refusal;
        var organization = new Organization(OrganizationId.New(), name.Trim(), OrganizationKind.AssessmentOrganization, districtCode, source, null);
        var numbering = organization.ChangeNumbering(source, prefix);
        return numbering.Succeeded ? organization : numbering.Refusal;
    }

    public Result ChangeNumbering(NumberSource source, string? prefix)
    {
        if (Kind != OrganizationKind.AssessmentOrganization) return OrganizationErrors.NotAnAssessmentOrganization(Name);
        var cleaned = string.IsNullOrWhiteSpace(prefix) ? null : prefix.Trim().ToUpperInvariant();
        if (cleaned is not null && CertificateNumber.CheckPrefix(cleaned) is { Succeeded: false } faulty) return faulty.Refusal;
        if (source == Organizations.NumberSource.Generated && cleaned is null) return OrganizationErrors.PrefixNeeded;
        NumberSource = source;
        NumberPrefix = cleaned;
        return Result.Success;
    }

    public Result Rename(string name)
    {
        if (CheckName(name) is { } refusal) return refusal;
        Name = name.Trim();
        return Result.Success;
    }

    private static Refusal? CheckName(string name) =>
        string.IsNullOrWhiteSpace(name) ? OrganizationErrors.NameMissing
        : name.Trim().Length > NameLimit ? OrganizationErrors.NameTooLong
        : null;
}
