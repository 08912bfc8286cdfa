using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Confirms that chosen people have completed the training (结业): all of them or nobody; whoever may not is named with the reason.</summary>
public sealed class CompleteTraining(WriteGate gate)
{
    public sealed record Input(CohortId CohortId, IReadOnlyList<EnrollmentId> People);

    /// <returns>How many completed.</returns>
    public Task<Result<int>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.RunAsync<int>(actor, scope => WriteAsync(scope, input), cancellation);

    private static async Task<Result<int>> WriteAsync(WriteScope scope, Input input)
    {
        var cohort = await scope.Db.CohortToRunAsync(scope.Actor, input.CohortId);
        if (!cohort.Succeeded) return cohort.Refusal;
        if (input.People.Count == 0) return CompletionErrors.NobodyChosen;
        var rules = await scope.Db.CompletionRulesAsync(cohort.Value, scope.Today);
        var people = (await ClassList.ReadAsync(scope.Db, input.CohortId)).People.Where(person => input.People.Contains(person.Enrollment.Id)).ToList();
        if (people.Count != input.People.Distinct().Count()) return CompletionErrors.NotInClass;

        var verdicts = people.ToDictionary(person => person, person => CompletionGate.Judge(person.Record, rules));
        var reasons = people.Select(person => WhyNot(person, verdicts[person])).OfType<string>().ToList();
        if (reasons.Count > 0) return CompletionErrors.SomeMayNot(reasons);
        var unconfirmed = verdicts.Values.SelectMany(verdict => verdict.Parts)
            .Where(part => part is { Met: null, IsConfirmed: false }).Select(part => part.Rule).Distinct().ToList();
        if (unconfirmed.Count > 0) return CompletionErrors.NeedsConfirmation(unconfirmed);

        foreach (var person in people)
        {
            if (person.Enrollment.Complete(scope.Today) is { Succeeded: false } refused) return refused.Refusal;
            await scope.LogAsync(
                "training.completed", "enrollment", person.Enrollment.Id.Value,
                $"{person.Name} 结业：{person.Record.Earned} / {person.Record.Scheduled} 学时，出勤率 {person.Record.Total.PercentText}",
                caseId: person.Enrollment.CaseId,
                details: new { packId = rules.Pack?.Id, packVersion = rules.Pack?.Version, parts = verdicts[person].Parts });
        }

        return people.Count;
    }

    private static string? WhyNot(ClassPerson person, CompletionVerdict verdict) =>
        person.Enrollment.CompletedOn is { } completed ? $"{person.Name}：{EnrollmentErrors.AlreadyCompleted(completed).Message.TrimEnd('。')}"
        : person.ExitedOn is { } exited ? $"{person.Name}：已于 {exited:yyyy-MM-dd} 退出"
        : verdict.Outcome == CompletionOutcome.NotMet ? $"{person.Name}：{verdict.Shortfall}"
        : null;
}
