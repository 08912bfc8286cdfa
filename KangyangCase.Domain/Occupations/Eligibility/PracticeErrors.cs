using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations.Eligibility;

public static class PracticeErrors
{
    public static Refusal DatesReversed(DateOnly from, DateOnly to) =>
        new("practice.dates-reversed", $"从业结束日期 {to:yyyy-MM-dd} 早于开始日期 {from:yyyy-MM-dd}，请改正。");

    public static Refusal YearsOutOfRange =>
        new("practice.years-out-of-range", $"从事本职业年限应在 0 至 {DeclaredPractice.MaxYears} 年之间，请改正。");
}
