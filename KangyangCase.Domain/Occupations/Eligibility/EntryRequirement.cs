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
        public override string Rule => "取得证书后从业年限";

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

    /// <summary>Schooling asks a person's judgement: school, major and 评估论证 cannot be computed.</summary>
    public sealed record Schooling(string Text) : EntryRequirement
    {
        public override string Rule => "学历";

        public override string Required => Text;

        internal override RequirementAnswer Answer(CandidateFacts facts, string occupation, DateOnly on) =>
            new(facts.Schooling ?? "未登记学历", null, null);
    }

    /// <summary>Titles ask a person's judgement.</summary>
    public sealed record Title(string Text) : EntryRequirement
    {
        public override string Rule => "职称或资格";

        public override string Required => Text;

        internal override RequirementAnswer Answer(CandidateFacts facts, string occupation, DateOnly on) =>
            new(facts.Titles is { Count: > 0 } titles ? string.Join("、", titles) : "未登记", null, null);
    }
}
