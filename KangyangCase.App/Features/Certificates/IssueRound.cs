using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <summary>Somebody chosen for issuing.</summary>
/// <param name="TypedNumber">Where the organization's numbers are typed by hand.</param>
public sealed record ChosenPerson(AssessmentId Assessment, string? TypedNumber = null);

public sealed record RefusedPerson(AssessmentId Assessment, string Name, Refusal Refusal);

internal sealed record ReadyPerson(IssueCandidate Person, AllottedNumber Number);

/// <summary>
/// Who of the chosen may be issued now and with which number: the preview shows it, the write does it. Each person is
/// judged alone; a refusal stops one, not the others.
/// </summary>
internal sealed record IssueRound(Organization Organization, IReadOnlyList<ReadyPerson> Ready, IReadOnlyList<RefusedPerson> Refused)
{
    private const string Nobody = "（已不在名单中）";

    public static async Task<Result<IssueRound>> OpenAsync(
        KangyangDb db, Actor actor, DateOnly today, IReadOnlyList<ChosenPerson> chosen, CancellationToken cancellation)
    {
        if (actor.Scope is not DataScope.Organization own) return CertificateErrors.NotOwnOrganization;
        var organization = await db.Organizations(actor).SingleOrDefaultAsync(entry => entry.Id == own.Id, cancellation);
        if (organization is null) return CertificateErrors.NotOwnOrganization;
        var typed = chosen.DistinctBy(one => one.Assessment).ToDictionary(one => one.Assessment, one => one.TypedNumber);
        if (typed.Count == 0) return CertificateErrors.NobodyChosen;
        var supply = NumberSupply.Of(db, organization, today, typed);
        if (!supply.Succeeded) return supply.Refusal;

        var (ready, refused) = (new List<ReadyPerson>(), new List<RefusedPerson>());
        var people = await LoadAsync(db, actor, typed.Keys, cancellation);
        foreach (var person in people)
        {
            var number = await JudgeAsync(person, organization, supply.Value, today, cancellation);
            if (number.Succeeded) ready.Add(new(person, number.Value));
            else refused.Add(new(person.Assessment.Id, person.Trainee.Name, number.Refusal));
        }
        var found = people.Select(person => person.Assessment.Id).ToHashSet();
        refused.AddRange(typed.Keys.Where(id => !found.Contains(id)).Select(id => new RefusedPerson(id, Nobody, CertificateErrors.UnknownPerson)));
        return new IssueRound(organization, ready, refused);
    }

    private static async Task<List<IssueCandidate>> LoadAsync(
        KangyangDb db, Actor actor, IEnumerable<AssessmentId> chosen, CancellationToken cancellation)
    {
        var ids = chosen.ToList();
        var plans = db.AssessmentPlans(actor);
        return await db.IssueCandidatesAsync(
            db.Assessments.Where(assessment => ids.Contains(assessment.Id) && plans.Any(plan => plan.Id == assessment.PlanId)), cancellation);
    }

    private static async Task<Result<AllottedNumber>> JudgeAsync(
        IssueCandidate person, Organization organization, NumberSupply supply, DateOnly today, CancellationToken cancellation)
    {
        if (person.Plan.OrganizationId != organization.Id) return CertificateErrors.NotOwnOrganization;
        var gate = person.Facts.MayIssue(today);
        return gate.Succeeded ? await supply.ForAsync(person, cancellation) : gate.Refusal;
    }
}
