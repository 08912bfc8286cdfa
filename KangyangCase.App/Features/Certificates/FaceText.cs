using KangyangCase.Domain.Certificates;

namespace KangyangCase.App.Features.Certificates;

internal static class FaceText
{
    /// <summary><c>养老护理员 五级/初级工</c>, with 工种 where there is one.</summary>
    public static string Goal(CertificateFace face) =>
        $"{face.OccupationName}{(face.WorkType == Domain.Occupations.Goal.NoWorkType ? "" : $"（{face.WorkType}）")} {face.LevelLabel}";
}
