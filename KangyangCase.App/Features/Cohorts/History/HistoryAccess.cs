using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Whose past is brought in. A training provider has classes and certificates, an assessment organization its own certificates.</summary>
public sealed record HistoryOwner(OrganizationId Id, string Name, string DistrictCode, OrganizationKind Kind)
{
    public bool HasClasses => Kind == OrganizationKind.TrainingProvider;
}

/// <summary>Who brings history in for whom, and who lets the public check answer for it.</summary>
internal static class HistoryAccess
{
    public static bool MayImport(Actor actor) => actor.IsAny(Role.Coordinator, Role.CertificateClerk, Role.Administrator);

    /// <summary>Organizations the actor may bring history in for; an administrator may for each that trains or assesses.</summary>
    public static async Task<IReadOnlyList<HistoryOwner>> HistoryOwnersAsync(this KangyangDb db, Actor actor, CancellationToken cancellation = default)
    {
        if (!MayImport(actor)) return [];
        var organizations = await db.Organizations(actor).AsNoTracking()
            .Where(one => one.Kind == OrganizationKind.TrainingProvider || one.Kind == OrganizationKind.AssessmentOrganization)
            .OrderBy(one => one.Name).ToListAsync(cancellation);
        var administers = actor.Is(Role.Administrator) && actor.Scope is DataScope.Everything;
        return
        [
            .. organizations.Where(one => administers || (actor.Scope is DataScope.Organization && one.Kind switch
            {
                OrganizationKind.TrainingProvider => actor.Is(Role.Coordinator),
                OrganizationKind.AssessmentOrganization => actor.Is(Role.CertificateClerk),
                OrganizationKind.Authority => false,
            })).Select(one => new HistoryOwner(one.Id, one.Name, one.DistrictCode, one.Kind)),
        ];
    }

    /// <summary>Whoever entered it may take it back, and whoever it is said to be from.</summary>
    public static bool MayWithdraw(Actor actor, HistoricalCertificate certificate) =>
        MayPublish(actor, certificate)
        || (actor.Scope is DataScope.Organization own && own.Id == certificate.KeptBy && actor.IsAny(Role.Coordinator, Role.CertificateClerk));

    public static bool MayPublish(Actor actor, HistoricalCertificate certificate) =>
        MayPublish(actor, certificate.Kind, certificate.KeptBy, certificate.AssessmentOrganizationId);

    /// <summary>Nobody lets the public check vouch for another organization's certificate: a level is its assessor's word, a training certificate its provider's.</summary>
    public static bool MayPublish(Actor actor, HistoricalKind kind, OrganizationId keptBy, OrganizationId? assessor) =>
        (actor.Is(Role.Administrator) && actor.Scope is DataScope.Everything)
        || (actor.Scope is DataScope.Organization own && kind switch
        {
            HistoricalKind.SkillLevel or HistoricalKind.SpecialAbility => actor.Is(Role.CertificateClerk) && assessor == own.Id,
            HistoricalKind.TrainingCompletion => keptBy == own.Id && actor.IsAny(Role.Coordinator, Role.CertificateClerk),
        });
}
