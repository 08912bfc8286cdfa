using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Assessments;

/// <summary>A reviewer decides an objection. Upheld: no certificate. Dismissed: the person goes on with the list.</summary>
public sealed class DecideObjection(WriteGate gate)
{
    public sealed record Input(PublicPostingId Posting, AssessmentId Person, bool Upheld, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!CandidateAccess.MayReview(actor)) return AssessmentErrors.NotReviewer;
        return await gate.RunAsync(
            actor,
            async scope =>
            {
                var found = await PostedPerson.FindAsync(scope.Db, actor, input.Posting, input.Person, cancellation);
                if (!found.Succeeded) return found.Refusal;
                var (_, entry, caseId, name) = found.Value;
                if (entry.Decide(input.Upheld, input.Reason, scope.Today) is { Succeeded: false } refused) return refused.Refusal;

                await scope.LogAsync(
                    "objection.decided", "assessment", input.Person.Value, $"对 {name} 的公示异议：{entry.Objection.Label()}",
                    LongNumbers.Mask(entry.DecisionReason!), caseId,
                    new { field = nameof(entry.Objection), from = nameof(ObjectionStatus.Open), to = entry.Objection.ToString() });
                return Result.Success;
            },
            cancellation);
    }
}
