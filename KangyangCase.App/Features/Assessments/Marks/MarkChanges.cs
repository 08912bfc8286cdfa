using KangyangCase.App.Data;
using KangyangCase.Domain.Assessments;

namespace KangyangCase.App.Features.Assessments;

/// <summary>What one save changed, logged field by field: one row per candidate.</summary>
internal sealed class MarkChanges
{
    private readonly List<(SheetCandidate Candidate, AssessmentComponent Component, Mark? Before, Mark? After)> changes = [];

    public void Add(SheetCandidate candidate, AssessmentComponent component, Mark? before, Mark? after) => changes.Add((candidate, component, before, after));

    public async Task LogAsync(WriteScope scope)
    {
        foreach (var person in changes.GroupBy(change => change.Candidate.Assessment.Id))
        {
            var candidate = person.First().Candidate;
            var fields = person.Select(change => $"{change.Component.Label()} {Show(change.Before)} → {Show(change.After)}");
            await scope.LogAsync(
                "assessment.marks-recorded",
                "assessment",
                candidate.Assessment.Id.Value,
                $"录入 {candidate.Trainee.Name} 的成绩：{string.Join("，", fields)}",
                caseId: candidate.Assessment.CaseId,
                details: person.Select(change => new { field = change.Component.ToString(), from = change.Before?.Display, to = change.After?.Display }));
        }
    }

    private static string Show(Mark? mark) => mark?.Display ?? "空";
}
