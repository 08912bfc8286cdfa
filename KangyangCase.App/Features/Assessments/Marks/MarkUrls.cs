using KangyangCase.App.Shell;
using KangyangCase.Domain.Assessments;

namespace KangyangCase.App.Features.Assessments;

public static class MarkUrls
{
    /// <summary>Every plan whose marks concern the actor; <c>?state=</c> narrows it.</summary>
    public const string List = NavItems.ScoreSheets;

    public static string InState(SheetState state) => $"{List}?state={state}";
}
