using KangyangCase.App.Features.Assessments;
using KangyangCase.Domain.Assessments;
using KangyangCase.Tests.Marks.Support;

namespace KangyangCase.Tests.Marks;

public sealed class SheetSessionTests
{
    private readonly SheetSession session = new(Sheets.Of(["甲一", "乙二", "丙三"], ("80", "70"), ("缺考", "缺考"), ("90", "50")));

    [Fact]
    public void Statistics_OfAFinishedSheet_CountAbsentAsFinishedButNotAsAZero()
    {
        var figures = session.Statistics;

        Assert.Equal((3, 3, 1, 1), (figures.People, figures.Finished, figures.Absent, figures.Passed));
        Assert.Equal([85m, 60m], figures.Averages.Select(one => one.Average!.Value));
        Assert.Equal(33.3m, figures.PassRate);
        Assert.Null(session.SubmitBlock);
    }

    [Fact]
    public void Note_ARefusedCell_TakesTheRowOutOfTheFiguresUntilItIsPutRight()
    {
        session.Note([(new(0, 1, "700", "70"), Answer(0, CellOutcome.Refused, "70", MarkErrors.OutOfRange))]);

        Assert.Equal(2, session.Statistics.Finished);
        Assert.Equal("有 1 格未保存", session.SubmitBlock);
        Assert.StartsWith("操作技能：", session.ProblemIn(0));

        session.Note([(new(0, 1, "71", "70"), Answer(0, CellOutcome.Saved, "71"))]);

        Assert.Equal(3, session.Statistics.Finished);
        Assert.Null(session.SubmitBlock);
    }

    [Fact]
    public void Note_AConflict_KeepsBothTextsUntilItIsSettled()
    {
        session.Note([(new(2, 0, "95", "90"), Answer(2, CellOutcome.Conflict, "91"))]);

        Assert.Equal(new SheetConflict(2, 0, "95", "91"), session.FirstConflict);
        Assert.Equal("有 1 格未保存", session.SubmitBlock);

        session.Settle(session.FirstConflict!);

        Assert.Null(session.FirstConflict);
    }

    [Fact]
    public void SubmitBlock_WhileAPasteIsNeitherFilledNorDropped_AsksForThatFirst()
    {
        session.Paste = SheetPaste.Read(session.View, 0, 0, "1\t2\n");

        Assert.Equal("请先填入或放弃粘贴的内容", session.SubmitBlock);
    }

    [Fact]
    public void Refresh_AfterSomebodyElseSaved_NamesTheChangedCellsOnly()
    {
        var fresh = session.View with { Rows = [session.View.Rows[0], session.View.Rows[1] with { Texts = ["缺考", "61"] }, session.View.Rows[2]] };

        var changed = session.Refresh(fresh);

        Assert.Equal((1, 1, "61"), changed!.Select(cell => (cell.Row, cell.Column, cell.Text)).Single());
    }

    [Fact]
    public void Refresh_WhenThePeopleChanged_AsksForANewPage() => Assert.Null(session.Refresh(session.View with { Rows = [session.View.Rows[0]] }));

    [Fact]
    public void Refresh_WhenTheSheetWasLockedMeanwhile_StaysOpenForWhatIsBeingTyped()
    {
        session.Refresh(session.View with { MayEdit = false });

        Assert.True(session.View.MayEdit);
    }

    private RecordMarks.Answer Answer(int row, CellOutcome outcome, string stored, KangyangCase.Domain.Common.Refusal? refusal = null) =>
        new(session.View.Rows[row].Assessment, AssessmentComponent.Skill, outcome, stored, refusal);
}
