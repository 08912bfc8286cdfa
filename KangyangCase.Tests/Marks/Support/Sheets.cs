using KangyangCase.App.Data.ReferenceData;
using KangyangCase.App.Features.Assessments;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.Tests.Marks.Support;

/// <summary>Score sheets without a database.</summary>
internal static class Sheets
{
    private static readonly PassRule Rule = ReferencePacks.Load()[0].PassRuleFor(SheetBuilder.Level5, new(2020, 9, 1))!;

    public static AssessmentVerdict Verdict(string theory, string skill) => Rule.Judge(new Dictionary<AssessmentComponent, Mark?>
    {
        [AssessmentComponent.Theory] = Mark.Parse(theory).Value,
        [AssessmentComponent.Skill] = Mark.Parse(skill).Value,
    });

    public static ScoreSheetView Of(IReadOnlyList<string> names, params (string Theory, string Skill)[] marks) => new(
        AssessmentPlanId.New(), "第1批", "养老护理员 五级/初级工", new(2020, 9, 26), null, SheetState.Started, null, Rule.Components, Rule.PassMark, null,
        [.. names.Zip(marks).Select((one, index) => new SheetRow(
            AssessmentId.New(), CaseFileId.New(), index + 1, one.First, PersonName.Parse(one.First).Value.Folded, "0000",
            [one.Second.Theory, one.Second.Skill], Verdict(one.Second.Theory, one.Second.Skill)))],
        [], MarksVisible: true, MayEdit: true, MayReturn: false, MayPost: false);
}
