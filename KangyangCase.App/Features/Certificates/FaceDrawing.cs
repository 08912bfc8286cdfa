using KangyangCase.App.Data;
using KangyangCase.App.Features.Verification;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Certificates;

/// <summary>Fills in a <see cref="CertificateFace"/> from what is on file at the moment of issue.</summary>
public sealed class FaceDrawing(PersonalDataProtector protector, VerificationSeal seal, SiteSettings settings)
{
    /// <summary>Both query addresses are required contents of the paper: without them nothing is issued.</summary>
    internal static Result<(string Certificates, string Organizations)> Addresses(RuleCatalog rules, DateOnly on)
    {
        var certificates = rules.Text(RuleKeys.CertificateQueryAddress, on);
        if (!certificates.IsSet || certificates.Value.Length == 0) return CertificateErrors.AddressUnset(certificates.Setting?.Title ?? "证书查询网址");
        var organizations = rules.Text(RuleKeys.OrganizationQueryAddress, on);
        return organizations.IsSet && organizations.Value.Length > 0
            ? (certificates.Value, organizations.Value)
            : CertificateErrors.AddressUnset(organizations.Setting?.Title ?? "评价机构查询网址");
    }

    internal CertificateFace Draw(ReadyPerson ready, Organization organization, (string Certificates, string Organizations) addresses)
    {
        var (trainee, goal, number) = (ready.Person.Trainee, ready.Person.Facts.Goal, ready.Number);
        return new(
            number.Number,
            trainee.Name,
            trainee.DocumentKind.Label(),
            protector.Open(SealPurposes.DocumentNumber, trainee.Document),
            goal.Name,
            goal.WorkType,
            goal.Level?.Label() ?? throw new InvalidOperationException("The gate lets only goals with a level through."),
            organization.Name,
            number.IssuedOn,
            addresses.Certificates,
            addresses.Organizations,
            settings.PublicBaseUrl.Length == 0
                ? addresses.Certificates
                : VerificationUrls.Payload(settings.PublicBaseUrl, number.Number, seal.CheckOf(number.Number)),
            settings.Demo,
            trainee.PhotoSha256);
    }
}
