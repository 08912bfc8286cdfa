using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <summary>The clerk's written word, once per plan, where the scope of the organization's filing is not on file.</summary>
public sealed class ConfirmFiling(WriteGate gate)
{
    public const string SubjectKind = "assessment-plan";

    public sealed record Input(AssessmentPlanId Plan, string Text);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.CertificateClerk)) return CertificateErrors.NotClerk;
        var text = input.Text.Trim();
        if (text.Length == 0) return FilingErrors.WordMissing;
        if (text.Length > FilingRules.WordLimit) return FilingErrors.WordTooLong;
        return await gate.RunAsync(actor, async scope =>
        {
            if (actor.Scope is not DataScope.Organization own
                || await scope.Db.AssessmentPlans(actor).SingleOrDefaultAsync(one => one.Id == input.Plan && one.OrganizationId == own.Id, cancellation) is not { } plan)
            {
                return CertificateErrors.NotOwnOrganization;
            }
            if (!(await FilingCoverage.ReadAsync(scope.Db, own.Id, cancellation)).NeedsWord(plan, scope.Today)) return FilingErrors.NothingUnset;
            scope.Db.RuleConfirmations.Add(new RuleConfirmation
            {
                Id = Guid.CreateVersion7(),
                RuleKey = FilingRules.UnsetAtIssue,
                SubjectKind = SubjectKind,
                SubjectId = plan.Id.Value.ToString(),
                Text = text,
                ActorName = actor.DisplayName,
                At = scope.Now,
            });
            await scope.LogAsync("filing.confirmed", SubjectKind, plan.Id.Value, $"{plan.Name}：评价机构备案范围未设定，签发证书前作书面确认", text);
            return Result.Success;
        }, cancellation);
    }
}
