namespace KangyangCase.Domain.Occupations.Eligibility;

/// <summary>One thing an entry condition asks for. The kinds below are all there are.</summary>
public abstract record EntryRequirement
{
    private protected EntryRequirement()
    {
    }

    /// <summary>Name of the rule, for the table on the case page.</summary>
    public abstract string Rule { get; }

    /// <summary>What is asked, in words.</summary>
    public abstract string Required { get; }

    /// <summary>Answers for one candidate; knows nothing of other requirements.</summary>
    internal abstract RequirementAnswer Answer(CandidateFacts facts, string occupation, DateOnly on);

    /// <summary>累计从事本职业或相关职业满 N 年.</summary>
    public sealed record PracticeYearsCompleted(int Years) : EntryRequirement
    {
        public override string Rule => "累计从业年限";

        public override string Required => $"累计从事本职业或相关职业满 {Years} 年";

        internal override RequirementAnswer Answer(CandidateFacts facts, string occupation, DateOnly on) =>
            PracticeAnswer.For(facts, occupation, Years, on);
    }

    /// <summary>取得证书后累计从业满 N 年; counted from the issue date of the earliest certificate of that level or higher.</summary>
    public sealed record YearsAfterCertificate(SkillLevel Level, int Years) : EntryRequirement
    {
        internal const string RuleName = "取得证书后从业年限";

        public override string Rule => RuleName;

        public override string Required => $"取得{Level.Label()}（或更高）证书后累计从业满 {Years} 年";

        internal override RequirementAnswer Answer(CandidateFacts facts, string occupation, DateOnly on) =>
            PracticeAnswer.AfterCertificate(facts, occupation, Level, Years, on);
    }

    public sealed record CertificateHeld(SkillLevel Level) : EntryRequirement
    {
        public override string Rule => "持有证书";

        public override string Required => $"持有本职业或相关职业{Level.Label()}（或更高）证书";

        internal override RequirementAnswer Answer(CandidateFacts facts, string occupation, DateOnly on) =>
            CertificateAnswer.For(facts, occupation, Level, on);
    }

    /// <summary>持证满 N 年 by the calendar, practice or not.</summary>
    public sealed record CertificateHeldFor(SkillLevel Level, int Years) : EntryRequirement
    {
        public override string Rule => "持证年限";

        public override string Required => $"持有{Level.Label()}（或更高）证书满 {Years} 年";

        internal override RequirementAnswer Answer(CandidateFacts facts, string occupation, DateOnly on) =>
            CertificateAnswer.HeldFor(facts, occupation, Level, Years, on);
    }

    public sealed record ApprenticeshipCompleted : EntryRequirement
    {
        public override string Rule => "学徒期满";

        public override string Required => "本职业或相关职业学徒期满";

        internal override RequirementAnswer Answer(CandidateFacts facts, string occupation, DateOnly on) =>
            facts.ApprenticeshipCompletedOn is { } day
                ? new($"{day:yyyy-MM-dd} 期满", day <= on, day)
                : new("没有学徒期满记录", false, null);
    }

    /// <summary>Reached on the N-th birthday; born on 29 February: on 1 March.</summary>
    public sealed record MinimumAge(int Years) : EntryRequirement
    {
        public override string Rule => "年龄";

        public override string Required => $"年满 {Years} 周岁";

        internal override RequirementAnswer Answer(CandidateFacts facts, string occupation, DateOnly on) =>
            facts.BirthDate is not { } born ? new("未登记出生日期", null, null)
            : PracticeYears.Anniversary(born, Years) is { } reached ? new($"{reached:yyyy-MM-dd} 年满 {Years} 周岁", reached <= on, reached)
            : new("出生日期有误", null, null);
    }

    /// <summary>拟从事本职业或相关职业: applying says as much.</summary>
    public sealed record IntendsToPractise : EntryRequirement
    {
        public override string Rule => "从业意向";

        public override string Required => "拟从事本职业或相关职业";

        internal override RequirementAnswer Answer(CandidateFacts facts, string occupation, DateOnly on) =>
            new("申报即表明拟从事", true, DateOnly.MinValue);
    }

    /// <summary>正在从事: a period of practice holds the day.</summary>
    public sealed record CurrentlyPractising : EntryRequirement
    {
        public override string Rule => "在业";

        public override string Required => "正在从事本职业或相关职业";

        internal override RequirementAnswer Answer(CandidateFacts facts, string occupation, DateOnly on) =>
            PracticeAnswer.AtWork(facts, occupation, on);
    }

    /// <summary>Schooling: too low is certain, high enough asks a person's judgement (school, major, 评估论证).</summary>
    /// <param name="AtLeast">Whoever ranks below certainly does not meet it.</param>
    public sealed record Schooling(string Text, SchoolingRank AtLeast) : EntryRequirement
    {
        public override string Rule => "学历";

        public override string Required => Text;

        internal override RequirementAnswer Answer(CandidateFacts facts, string occupation, DateOnly on) =>
            string.IsNullOrWhiteSpace(facts.Schooling) ? new("未登记学历", false, null)
            : SchoolingRanks.Parse(facts.Schooling) < AtLeast ? new(facts.Schooling, false, null)
            : new($"{facts.Schooling}，学校、专业待认定", null, null);
    }

    /// <summary>A title, with N years of practice after it (0: holding it is enough). Whether it matches the occupation is a person's judgement.</summary>
    /// <param name="AtLeast">Titles of a lower rank certainly do not count; null: the words name no rank.</param>
    public sealed record Title(string Text, TitleRank? AtLeast = null, int Years = 0) : EntryRequirement
    {
        public override string Rule => Years > 0 ? "取得职称后从业年限" : "职称或资格";

        public override string Required => Years > 0 ? $"取得专业对应的{Text}后累计从业满 {Years} 年" : Text;

        internal override RequirementAnswer Answer(CandidateFacts facts, string occupation, DateOnly on) =>
            TitleAnswer.For(facts, occupation, this, on);
    }

    /// <summary>The source is cut off before the whole condition: never decided by computing.</summary>
    public sealed record Illegible(string Text) : EntryRequirement
    {
        public override string Rule => "条文不全";

        public override string Required => Text;

        internal override RequirementAnswer Answer(CandidateFacts facts, string occupation, DateOnly on) =>
            new("条文不全，不作自动判断", null, null);
    }
}
