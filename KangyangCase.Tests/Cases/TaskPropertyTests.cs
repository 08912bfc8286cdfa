using CsCheck;
using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cases.Tasks;
using KangyangCase.Domain.Rules;

namespace KangyangCase.Tests.Cases;

/// <summary>Tasks of any state: none without a reason, none of a case that has left, and days that move with what they hang on.</summary>
public sealed class TaskPropertyTests
{
    private static readonly WorkingCalendar Calendar = ReferenceCalendar.Load();
    private static readonly RuleCatalog Rules = ReferenceRules.Load();

    private static readonly Gen<DateOnly> Day = Gen.Int[new DateOnly(2019, 1, 1).DayNumber, new DateOnly(2025, 10, 1).DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<DateOnly?> MaybeDay = Gen.Frequency((1, Gen.Const((DateOnly?)null)), (3, Day.Select(day => (DateOnly?)day)));

    private static readonly Gen<TaskAnchors> Anchors = MaybeDay.Array[11].Select(days =>
        new TaskAnchors(days[0], days[1], days[2], days[3], days[4], days[5], days[6], days[7], days[8], days[9], days[10]));

    private static readonly Gen<TaskFacts> Facts = Gen.Select(
        Gen.Int[0, CaseStages.All.Count - 1].Select(index => CaseStages.All[index]), Day, Anchors, Gen.Bool.Select(one => one ? "身份证复印件" : "照片").Array[0, 2], Day.Array[0, 4],
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool.Select(one => one ? "结业所需出勤率" : "最低培训学时").Array[0, 2]))
        .Select((stage, today, anchors, papers, unmarked, rest) => new TaskFacts(stage, today, anchors, papers, [.. unmarked.Order()], rest.Item1, rest.Item3, rest.Item2));

    [Fact]
    public void Tasks_OfAnyState_HaveAReasonASourceAndSomebody() => Facts.Sample(facts =>
        DerivedTasks.Of(facts).All(task =>
            task.Reason.Length > 1 && !task.Reason.StartsWith('。') && task.Source.Length > 0 && task.Kind != TaskKind.HandMade && task.Kind.Role() is not null));

    [Fact]
    public void Tasks_OfACaseThatHasLeft_AreNone() => Facts.Sample(facts => DerivedTasks.Of(facts with { Stage = CaseStage.Exited }).Count == 0);

    [Fact]
    public void Due_AfterAnAnchor_IsThatManyWorkingDaysLater_AndMovesWithIt() => Gen.Select(Day, Gen.Int[1, 30], Gen.Int[0, 40]).Sample((anchor, days, shift) =>
    {
        var due = TaskDue.After(TaskAnchor.Completion, anchor, days, Calendar).On!.Value;
        var moved = TaskDue.After(TaskAnchor.Completion, anchor.AddDays(shift), days, Calendar).On!.Value;
        var worked = Enumerable.Range(1, due.DayNumber - anchor.DayNumber).Count(day => Calendar.IsWorkingDay(anchor.AddDays(day)).Value);
        var crossed = Enumerable.Range(1, shift).Count(day => Calendar.IsWorkingDay(anchor.AddDays(day)).Value);
        var between = Enumerable.Range(1, moved.DayNumber - due.DayNumber).Count(day => Calendar.IsWorkingDay(due.AddDays(day)).Value);
        return worked == days && Calendar.IsWorkingDay(due).Value && moved >= due && between == crossed;
    });

    [Fact]
    public void Due_WhileTheRuleIsUnset_IsNoDayAndSaysSo() => Facts.Sample(facts => DerivedTasks.Of(facts).All(task =>
    {
        var due = TaskDue.ByRule(task, facts.Anchors.Of(task.Anchor), Rules, facts.Today, Calendar);
        return task.Kind == TaskKind.PostingEnd || (due.On is null && due.Basis.Length > 0);
    }));

    [Fact]
    public void Due_OfAHandMadeTask_WaitsForItsAnchor_ThenCrossesTheNationalHoliday()
    {
        var task = CaseTask.Add(CaseFileId.New(), new("通知领证", null, null, TaskAnchor.PostingEnd, 3), Guid.NewGuid(), Guid.NewGuid(), new(2020, 9, 1)).Value;

        Assert.Null(task.Due(new(), Calendar).On);
        Assert.Equal(new DateOnly(2020, 9, 30), task.Due(new(PostingEnd: new(2020, 9, 27)), Calendar).On);
        // The 30th, the 9th, and the Saturday that makes up for the holiday.
        Assert.Equal(new DateOnly(2020, 10, 10), task.Due(new(PostingEnd: new(2020, 9, 29)), Calendar).On);
    }
}
