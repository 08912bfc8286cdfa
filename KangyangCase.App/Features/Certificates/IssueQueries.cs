using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shell;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <param name="Organization">Null when the actor's account belongs to no assessment organization: then nobody can be issued.</param>
public sealed record IssueView(string? Organization, NumberSource? Source, IReadOnlyList<IssuePlanView> Plans)
{
    public int Ready => Plans.Sum(plan => plan.Rows.Count(row => row.NotYet is null));
}

/// <param name="NeedsFilingWord">The scope of the filing is not on file: the clerk confirms in writing before issuing.</param>
public sealed record IssuePlanView(AssessmentPlanId Id, string Name, string Goal, DateOnly AssessedOn, bool NeedsFilingWord, IReadOnlyList<IssueRow> Rows);

/// <param name="NotYet">Why not now; null: ready.</param>
/// <param name="RevokedNumber">Had a certificate that was revoked: may be issued again, but never by default.</param>
public sealed record IssueRow(
    AssessmentId Assessment, CaseFileId Case, TraineeId Trainee, int CandidateNumber, string Name, string DocumentKind, string LastFour, bool HasPhoto,
    Refusal? NotYet, string? RevokedNumber)
{
    public bool ChosenByDefault => NotYet is null && RevokedNumber is null;
}

public sealed record IssuePreview(
    string Organization, NumberSource Source, DateOnly Today, IReadOnlyList<PreviewRow> Ready, IReadOnlyList<RefusedPerson> Refused);

public sealed record PreviewRow(AssessmentId Assessment, string Name, string Goal, string Number, DateOnly IssuedOn);

public sealed class IssueQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock) : IIssueCount
{
    public async Task<int> ReadyAsync(Actor actor) => (await WaitingAsync(actor)).Ready;

    /// <summary>Everybody on a posted list of the clerk's organization who has no certificate yet.</summary>
    public async Task<IssueView> WaitingAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.Scope is not DataScope.Organization own) return new(null, null, []);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = await clock.TodayAsync();
        var organization = await db.Organizations(actor).AsNoTracking()
            .SingleOrDefaultAsync(entry => entry.Id == own.Id && entry.Kind == OrganizationKind.AssessmentOrganization, cancellation);
        if (organization is null) return new(null, null, []);
        var plans = db.AssessmentPlans(actor).Where(plan => plan.OrganizationId == own.Id);
        var people = await db.IssueCandidatesAsync(
            db.Assessments.Where(assessment => plans.Any(plan => plan.Id == assessment.PlanId)
                && db.PostingEntries.Any(entry => entry.AssessmentId == assessment.Id)
                && !db.Certificates.Any(certificate => certificate.CaseId == assessment.CaseId && certificate.RevokedOn == null)),
            cancellation);
        var coverage = await FilingCoverage.ReadAsync(db, own.Id, cancellation);
        return new(
            organization.Name, coverage.History.NumberingOn(today)?.NumberSource,
            [.. people.GroupBy(person => person.Plan.Id).Select(group => ToPlan(group, coverage, today))]);
    }

    /// <summary>What 签发 would do now; nothing is written.</summary>
    public async Task<Result<IssuePreview>> PreviewAsync(Actor actor, IReadOnlyList<ChosenPerson> chosen, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.CertificateClerk)) return CertificateErrors.NotClerk;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = await clock.TodayAsync();
        var addresses = FaceDrawing.Addresses(await db.RuleCatalogAsync(), today);
        if (!addresses.Succeeded) return addresses.Refusal;
        var round = await IssueRound.OpenAsync(db, actor, today, chosen, cancellation);
        if (!round.Succeeded) return round.Refusal;
        var (organization, filing, ready, refused) = round.Value;
        return new IssuePreview(
            organization.Name, filing.NumberSource!.Value, today,
            [.. ready.Select(one => new PreviewRow(
                one.Person.Assessment.Id, one.Person.Trainee.Name, one.Person.Facts.Goal.Display, one.Number.Number, one.Number.IssuedOn))],
            refused);
    }

    private static IssuePlanView ToPlan(IEnumerable<IssueCandidate> people, FilingCoverage coverage, DateOnly today)
    {
        var rows = people.ToList();
        var plan = rows[0].Plan;
        return new(plan.Id, plan.Name, plan.Goal.Display, plan.AssessedOn, coverage.NeedsWord(plan, today), [.. rows.Select(person => new IssueRow(
            person.Assessment.Id, person.Case.Id, person.Trainee.Id, person.Assessment.CandidateNumber, person.Trainee.Name,
            person.Trainee.DocumentKind.Label(), person.Trainee.DocumentLastFour, person.Trainee.PhotoSha256 is not null,
            coverage.WhyNot(person, today), person.RevokedNumber))]);
    }
}
