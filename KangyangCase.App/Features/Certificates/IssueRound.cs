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
internal sealed record IssueRound(Organization Organization, Filing Filing, IReadOnlyList<ReadyPerson> Ready, IReadOnlyList<RefusedPerson> Refused)
{
    private const string Nobody = "（已不在名单中）";

    public static async Task<Result<IssueRound>> OpenAsync(
        KangyangDb db, Actor actor, DateOnly today, IReadOnlyList<ChosenPerson> chosen, CancellationToken cancellation)
    {
        if (actor.Scope is not DataScope.Organization own) return CertificateErrors.NotOwnOrganization;
        if (!await db.Organizations(actor).AnyAsync(entry => entry.Id == own.Id, cancellation)) return CertificateErrors.NotOwnOrganization;
        var coverage = await FilingCoverage.ReadAsync(db, own.Id, cancellation);
        var organization = coverage.History.Organization;
        var typed = chosen.DistinctBy(one => one.Assessment).ToDictionary(one => one.Assessment, one => one.TypedNumber);
        if (typed.Count == 0) return CertificateErrors.NobodyChosen;
        if (coverage.History.NumberingOn(today) is not { } filing) return coverage.History.NoneInForce(today);
        var supply = NumberSupply.Of(db, filing, today, typed);
        if (!supply.Succeeded) return supply.Refusal;

        var (ready, refused) = (new List<ReadyPerson>(), new List<RefusedPerson>());
        var people = await LoadAsync(db, actor, typed.Keys, cancellation);
        foreach (var person in people)
        {
            var number = await JudgeAsync(person, coverage, supply.Value, today, cancellation);
            if (number.Succeeded) ready.Add(new(person, number.Value));
            else refused.Add(new(person.Assessment.Id, person.Trainee.Name, number.Refusal));
        }
        var found = people.Select(person => person.Assessment.Id).ToHashSet();
        refused.AddRange(typed.Keys.Where(id => !found.Contains(id)).Select(id => new RefusedPerson(id, Nobody, CertificateErrors.UnknownPerson)));
        return new IssueRound(organization, filing, ready, refused);
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
        IssueCandidate person, FilingCoverage coverage, NumberSupply supply, DateOnly today, CancellationToken cancellation)
    {
        if (person.Plan.OrganizationId != coverage.History.Organization.Id) return CertificateErrors.NotOwnOrganization;
        if (coverage.WhyNot(person, today) is { } refusal) return refusal;
        var number = await supply.ForAsync(person, cancellation);
        // The authority's list may prescribe an earlier date for the face; the filing must have covered that day too.
        return number.Succeeded && coverage.WhyNot(person, number.Value.IssuedOn) is { } earlier ? earlier : number;
    }
}
