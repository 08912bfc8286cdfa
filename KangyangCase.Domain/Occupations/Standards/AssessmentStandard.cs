using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations.Standards;

public readonly record struct AssessmentStandardId(Guid Value) : ITypedId
{
    public static AssessmentStandardId New() => new(Guid.CreateVersion7());
}

/// <summary>What is examined in a component.</summary>
/// <param name="Method">How: 笔试, 实操, 答辩; may be empty.</param>
/// <param name="Weight">Percent of its component; null where not known.</param>
public sealed record ExaminedItemDraft(AssessmentComponent Component, string Examines, string Method, decimal? Weight, string? Tag);

public sealed record AssessmentContent(string Version, string Developer, string? Note, IReadOnlyList<ExaminedItemDraft> Items);

public sealed class ExaminedItem
{
    public const int TextLimit = 120;

    private ExaminedItem(Guid id, AssessmentStandardId standardId, int position, AssessmentComponent component, string examines, string method, decimal? weight, string? tag) =>
        (Id, StandardId, Position, Component, Examines, Method, Weight, Tag) = (id, standardId, position, component, examines, method, weight, tag);

    public Guid Id { get; }

    public AssessmentStandardId StandardId { get; }

    public int Position { get; }

    public AssessmentComponent Component { get; }

    public string Examines { get; }

    public string Method { get; }

    public decimal? Weight { get; }

    public string? Tag { get; }

    public ExaminedItemDraft ToDraft() => new(Component, Examines, Method, Weight, Tag);

    internal static ExaminedItem Of(AssessmentStandardId standard, int position, ExaminedItemDraft draft) =>
        new(Guid.CreateVersion7(), standard, position, draft.Component, draft.Examines.Trim(), draft.Method.Trim(), draft.Weight, draft.Tag);
}

/// <summary>考核标准: which components a goal is assessed in and what each examines (渝人社发〔2020〕124号 三（二）).</summary>
public sealed class AssessmentStandard : Standard
{
    private const decimal Whole = 100;

    private readonly List<ExaminedItem> items = [];

    private AssessmentStandard(AssessmentStandardId id, Goal goal, string version, string developer, string? note, AssessmentStandardId? previousId)
        : base(goal, version, developer, note) => (Id, PreviousId) = (id, previousId);

    public AssessmentStandardId Id { get; }

    public AssessmentStandardId? PreviousId { get; }

    public IReadOnlyList<ExaminedItem> Items => [.. items.OrderBy(item => item.Position)];

    public override StandardKind Kind => StandardKind.Assessment;

    public override Guid Key => Id.Value;

    public AssessmentContent Content => new(Version, Developer, Note, [.. Items.Select(item => item.ToDraft())]);

    public static Result<AssessmentStandard> Draft(Goal goal, AssessmentContent content, AssessmentStandardId? previous = null)
    {
        if (goal.Kind == GoalKind.TrainingProgramme) return StandardErrors.ProgrammeNotAssessed(goal);
        var standard = new AssessmentStandard(AssessmentStandardId.New(), goal, "", "", null, previous);
        var written = standard.Edit(content);
        return written.Succeeded ? standard : written.Refusal;
    }

    public Result Edit(AssessmentContent content)
    {
        if (!IsDraft) return StandardErrors.NotADraft(Status);
        if (Refusal.Of([.. FaultsOf(content)]) is { } refusal) return refusal;
        SetHead(content.Version, content.Developer, content.Note);
        items.Clear();
        items.AddRange(content.Items.Select((item, index) => ExaminedItem.Of(Id, index + 1, item)));
        return Result.Success;
    }

    /// <inheritdoc cref="TrainingStandard.NewVersion"/>
    public Result<AssessmentStandard> NewVersion(string version) => Draft(Goal, Content with { Version = version }, Id);

    public override bool ServesTheSameAs(Standard other) => other is AssessmentStandard same && same.Goal == Goal;

    protected override IEnumerable<Refusal> ContentFaults()
    {
        if (items.Count == 0) yield return StandardErrors.ItemsMissing;
        foreach (var component in items.GroupBy(item => item.Component).Where(group => group.Any(item => item.Weight is not null)))
        {
            var sum = component.Sum(item => item.Weight ?? 0);
            if (sum != Whole || component.Any(item => item.Weight is null)) yield return StandardErrors.WeightsDoNotAddUp(component.Key, sum);
        }
    }

    /// <summary>Every fault of form; a draft may still lack what is examined.</summary>
    public static IEnumerable<Refusal> FaultsOf(AssessmentContent content)
    {
        foreach (var fault in HeadFaults(content.Version, content.Developer, content.Note)) yield return fault;
        if (content.Items.Count > MaxItems) yield return StandardErrors.TooManyItems;
        foreach (var (index, item) in content.Items.Index())
        {
            if (string.IsNullOrWhiteSpace(item.Examines)) yield return StandardErrors.ItemMissing(index + 1);
            if (item.Examines.Length > ExaminedItem.TextLimit || item.Method.Length > ExaminedItem.TextLimit) yield return StandardErrors.ItemTooLong(index + 1);
            if (item.Weight is < 0 or > Whole) yield return StandardErrors.WeightOutOfRange(index + 1);
        }
    }
}
