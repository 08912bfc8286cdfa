namespace KangyangCase.App.Features.Cohorts;

/// <summary>How the states of a class read.</summary>
public static class CohortDisplay
{
    public static string Label(this CohortState state) => state switch
    {
        CohortState.Coming => "未开班",
        CohortState.Running => "进行中",
        CohortState.Over => "已过结束日期",
        CohortState.Today => "今日有课",
        CohortState.Gap => "缺考勤",
    };
}
