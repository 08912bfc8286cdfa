using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

/// <summary>An examiner enters marks. Every cell is judged for itself: the good ones are written, the others come back.</summary>
public sealed class RecordMarks(WriteGate gate)
{
    public const int CellLimit = 500;

    /// <param name="Text">As typed; empty clears the mark.</param>
    /// <param name="Base">What the examiner saw in the cell before typing. The cell is only written while that still stands.</param>
    public sealed record Cell(AssessmentId Assessment, AssessmentComponent Component, string Text, string Base);

    public sealed record Input(AssessmentPlanId Plan, IReadOnlyList<Cell> Cells);

    /// <param name="Stored">What the cell holds now.</param>
    /// <param name="Refusal">Set exactly when the text was refused.</param>
    public sealed record Answer(AssessmentId Assessment, AssessmentComponent Component, CellOutcome Outcome, string Stored, Refusal? Refusal);

    /// <returns>One answer per cell, in order.</returns>
    public async Task<Result<IReadOnlyList<Answer>>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Examiner)) return AssessmentErrors.NotExaminer;
        if (input.Cells.Count > CellLimit) return AssessmentErrors.TooManyCells(CellLimit);
        return await gate.RunAsync<IReadOnlyList<Answer>>(
            actor,
            async scope =>
            {
                var plan = await scope.Db.AssessmentPlans(actor).SingleOrDefaultAsync(entry => entry.Id == input.Plan, cancellation);
                if (plan is null) return AssessmentErrors.PlanNotFound;
                if (MarkingRights.ToEnter(actor, plan) is { Succeeded: false } forbidden) return forbidden.Refusal;
                if (plan.MarksSubmittedAt is not null) return AssessmentErrors.MarksLocked;
                if (Judging.RuleFor(plan, await scope.Db.RuleCatalogAsync()) is not { } rule) return AssessmentErrors.NoPassRule(plan.Goal.Display);

                var candidates = (await scope.Db.SheetCandidatesAsync(plan.Id, cancellation)).ToDictionary(one => one.Assessment.Id);
                var changes = new MarkChanges();
                var answers = input.Cells.Select(cell => Write(cell, candidates.GetValueOrDefault(cell.Assessment), rule, changes)).ToList();
                await changes.LogAsync(scope);
                return Result.Of<IReadOnlyList<Answer>>(answers);
            },
            cancellation);
    }

    private static Answer Write(Cell cell, SheetCandidate? candidate, PassRule rule, MarkChanges changes)
    {
        if (candidate is null) return Refused("", AssessmentErrors.NotFound);
        var before = candidate.Assessment.MarkOf(cell.Component);
        if (!rule.Components.Contains(cell.Component)) return Refused(Show(before), AssessmentErrors.ComponentNotRequired);
        var read = Mark.Parse(cell.Text);
        if (!read.Succeeded) return Refused(Show(before), read.Refusal);
        if (read.Value == before) return new(cell.Assessment, cell.Component, CellOutcome.Unchanged, Show(before), null);
        if (Mark.Parse(cell.Base) is not { Succeeded: true } seen || seen.Value != before)
        {
            return new(cell.Assessment, cell.Component, CellOutcome.Conflict, Show(before), null);
        }
        if (candidate.Assessment.Record(cell.Component, read.Value) is { Succeeded: false } refused) return Refused(Show(before), refused.Refusal);
        changes.Add(candidate, cell.Component, before, read.Value);
        return new(cell.Assessment, cell.Component, CellOutcome.Saved, Show(read.Value), null);

        Answer Refused(string stored, Refusal refusal) => new(cell.Assessment, cell.Component, CellOutcome.Refused, stored, refusal);
    }

    private static string Show(Mark? mark) => mark?.Display ?? "";
}
