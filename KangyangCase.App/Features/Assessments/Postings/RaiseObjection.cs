using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Assessments;

/// <summary>Records an objection that somebody brought forward during a posting. It stops one person, not the list.</summary>
public sealed class RaiseObjection(WriteGate gate)
{
    /// <param name="Text">What is objected to. Who objected is not kept.</param>
    public sealed record Input(PublicPostingId Posting, AssessmentId Person, string Text);

    public static bool MayRaise(Actor actor) => actor.IsAny(Role.Coordinator, Role.Examiner, Role.Reviewer);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!MayRaise(actor)) return PostingErrors.MayNotObject;
        return await gate.RunAsync(
            actor,
            async scope =>
            {
                var found = await PostedPerson.FindAsync(scope.Db, actor, input.Posting, input.Person, cancellation);
                if (!found.Succeeded) return found.Refusal;
                var (posting, entry, caseId, name) = found.Value;
                var before = entry.Objection;
                if (entry.Object(input.Text, scope.Today, posting) is { Succeeded: false } refused) return refused.Refusal;

                await scope.LogAsync(
                    "objection.raised", "assessment", input.Person.Value, $"登记对 {name} 的公示异议", LongNumbers.Mask(entry.ObjectionText!), caseId,
                    new { field = nameof(entry.Objection), from = before.ToString(), to = entry.Objection.ToString() });
                return Result.Success;
            },
            cancellation);
    }
}
