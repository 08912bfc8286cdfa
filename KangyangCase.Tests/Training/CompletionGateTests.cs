using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Rules;
using KangyangCase.Tests.Training.Support;

namespace KangyangCase.Tests.Training;

public sealed class CompletionGateTests
{
    private static readonly DateOnly Day = new(2020, 10, 12);
    private static readonly string HoursKey = RuleKeys.MinLessonHours(TrainingClass.Level5);

    /// <summary>Ten sessions of 4 lessons: how many attended, how many still unmarked, the two settings, and the answer.</summary>
    [Theory]
    [InlineData(10, 0, "80", "40", CompletionOutcome.Ready)]
    [InlineData(8, 0, "80", "32", CompletionOutcome.Ready)]
    [InlineData(7, 0, "80", null, CompletionOutcome.NotMet)]
    [InlineData(8, 0, "80", "32.5", CompletionOutcome.NotMet)]
    [InlineData(9, 1, "80", "32", CompletionOutcome.NotMet)]
    [InlineData(8, 0, "80", null, CompletionOutcome.NeedsConfirmation)]
    [InlineData(1, 0, null, null, CompletionOutcome.NeedsConfirmation)]
    [InlineData(1, 1, null, null, CompletionOutcome.NotMet)]
    [InlineData(10, 0, "100", "0", CompletionOutcome.Ready)]
    public void Judge_TenSessions_AnswersByTheTwoSettings(int attended, int unmarked, string? threshold, string? hours, CompletionOutcome expected)
    {
        var verdict = CompletionGate.Judge(Ten(attended, unmarked), Rules(threshold, hours));
        Assert.Equal(expected, verdict.Outcome);
        Assert.Equal(threshold is null, verdict.Parts[1].Met is null);
        Assert.Equal(hours is null, verdict.Parts[2].Met is null);
    }

    [Fact]
    public void Judge_WhenBothUnsetRulesAreConfirmed_IsReadyAndStillShowsThemUnset()
    {
        var verdict = CompletionGate.Judge(Ten(1, 0), Rules(null, null, RuleKeys.AttendanceThreshold, HoursKey));
        Assert.Equal(CompletionOutcome.Ready, verdict.Outcome);
        Assert.All(verdict.Parts.Skip(1), part => Assert.True(part is { Met: null, IsConfirmed: true, Required: RuleSetting.UnsetLabel }));
    }

    [Fact]
    public void Judge_WhenOnlyOneUnsetRuleIsConfirmed_StillNeedsTheOther() =>
        Assert.Equal(CompletionOutcome.NeedsConfirmation, CompletionGate.Judge(Ten(1, 0), Rules(null, null, HoursKey)).Outcome);

    [Fact]
    public void Judge_WhenARuleIsSetLater_TheOldConfirmationNoLongerHelps() =>
        Assert.Equal(CompletionOutcome.NotMet, CompletionGate.Judge(Ten(1, 0), Rules("80", "0", RuleKeys.AttendanceThreshold)).Outcome);

    [Fact]
    public void Judge_WithoutSessions_IsNotMetEvenWhenEverythingIsConfirmed()
    {
        var verdict = CompletionGate.Judge(new AttendanceRecord([]), Rules(null, null, RuleKeys.AttendanceThreshold, HoursKey));
        Assert.Equal(CompletionOutcome.NotMet, verdict.Outcome);
        Assert.Contains("尚未排课", verdict.Shortfall);
    }

    [Fact]
    public void Shortfall_NamesRuleFoundAndRequired()
    {
        var verdict = CompletionGate.Judge(Ten(7, 0), Rules("80", "0"));
        Assert.Equal("出勤率：70%（28 / 40 学时），要求不低于 80 %", verdict.Shortfall);
    }

    private static AttendanceRecord Ten(int attended, int unmarked) => AttendanceRecordTests.Record(
        [.. Enumerable.Range(0, 10).Select(place => (4m, (AttendanceStatus?)(place < attended ? AttendanceStatus.Present : place < 10 - unmarked ? AttendanceStatus.Absent : null)))]);

    private static CompletionRules Rules(string? threshold, string? hours, params string[] confirmed) => CompletionRules.From(
        new RuleCatalog([Setting(RuleKeys.AttendanceThreshold, threshold, "%"), Setting(HoursKey, hours, "学时")]),
        TrainingClass.Level5, Day, confirmed.ToHashSet());

    private static RuleSetting Setting(string key, string? value, string unit) =>
        new(key, key, RuleValueKind.Number, value, unit, "条文", [], Certainty.Unknown, null, null, null, null);
}
