using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Features.Certificates;

internal static class HistoricalText
{
    public static string Goal(HistoricalFace face) =>
        $"{face.GoalName}{(face.WorkType == Domain.Occupations.Goal.NoWorkType ? "" : $"（{face.WorkType}）")}{(face.LevelLabel is null ? "" : $" {face.LevelLabel}")}，{face.Kind.Label()}";
}
