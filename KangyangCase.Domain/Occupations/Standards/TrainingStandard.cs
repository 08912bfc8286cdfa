using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations.Standards;

/// <summary>What a draft of a training standard says.</summary>
/// <param name="Schooling">Whom it suits by schooling, in words; empty: everybody.</param>
/// <param name="Experience">Whom it suits by experience, in words; empty: everybody.</param>
public sealed record TrainingContent(
    string Version, string Developer, TrainingMode Mode, string Schooling, string Experience, string? Note, IReadOnlyList<ModuleDraft> Modules);

/// <summary>培训标准: the curriculum for a goal, for trainees of a certain schooling and experience (渝人社发〔2020〕124号 三（二）).</summary>
public sealed class TrainingStandard : Standard
{
    private readonly List<CurriculumModule> modules = [];

    private TrainingStandard(
        TrainingStandardId id, Goal goal, string version, string developer, TrainingMode mode, string schooling, string experience, string? note, TrainingStandardId? previousId)
        : base(goal, version, developer, note) =>
        (Id, Mode, Schooling, Experience, PreviousId) = (id, mode, schooling, experience, previousId);

    public TrainingStandardId Id { get; }

    public TrainingMode Mode { get; private set; }

    public string Schooling { get; private set; }

    public string Experience { get; private set; }

    /// <summary>The version this one was copied from.</summary>
    public TrainingStandardId? PreviousId { get; }

    public IReadOnlyList<CurriculumModule> Modules => [.. modules.OrderBy(module => module.Position)];

    public override StandardKind Kind => StandardKind.Training;

    public override Guid Key => Id.Value;

    public LessonHours TotalHours => LessonHours.Sum(modules.Select(module => module.Total));

    /// <summary>Of the seven, those that no module carries.</summary>
    public IReadOnlyList<CrossCuttingSubject> LackingSubjects =>
        [.. CurriculumContent.Subjects.Except(modules.SelectMany(module => module.Subjects))];

    public LessonHours HoursOf(LessonKind kind) => LessonHours.Sum(modules.Select(module => module.HoursOf(kind)));

    public static Result<TrainingStandard> Draft(Goal goal, TrainingContent content, TrainingStandardId? previous = null)
    {
        var standard = new TrainingStandard(TrainingStandardId.New(), goal, "", "", content.Mode, "", "", null, previous);
        var written = standard.Edit(content);
        return written.Succeeded ? standard : written.Refusal;
    }

    public Result Edit(TrainingContent content)
    {
        if (!IsDraft) return StandardErrors.NotADraft(Status);
        if (Refusal.Of([.. FaultsOf(content)]) is { } refusal) return refusal;
        SetHead(content.Version, content.Developer, content.Note);
        (Mode, Schooling, Experience) = (content.Mode, content.Schooling.Trim(), content.Experience.Trim());
        modules.Clear();
        modules.AddRange(content.Modules.Select((module, index) => CurriculumModule.Of(Id, index + 1, module)));
        return Result.Success;
    }

    /// <summary>The next version, which starts as a copy of this one.</summary>
    public Result<TrainingStandard> NewVersion(string version) => Draft(Goal, Content with { Version = version }, Id);

    public TrainingContent Content => new(Version, Developer, Mode, Schooling, Experience, Note, [.. Modules.Select(module => module.ToDraft())]);

    public override bool ServesTheSameAs(Standard other) =>
        other is TrainingStandard same && same.Goal == Goal && same.Mode == Mode && same.Schooling == Schooling && same.Experience == Experience;

    protected override IEnumerable<Refusal> ContentFaults()
    {
        if (modules.Count == 0) yield return StandardErrors.ModulesMissing;
        if (Modules.FirstOrDefault(module => module.Total == LessonHours.None) is { } without) yield return StandardErrors.HoursMissing(without.Name);
    }

    /// <summary>Every fault of form; a draft may still lack hours and modules.</summary>
    public static IEnumerable<Refusal> FaultsOf(TrainingContent content)
    {
        foreach (var fault in HeadFaults(content.Version, content.Developer, content.Note)) yield return fault;
        if (content.Schooling.Length > TextLimit || content.Experience.Length > TextLimit) yield return StandardErrors.TextTooLong;
        if (content.Modules.Count > MaxItems) yield return StandardErrors.TooManyItems;
        foreach (var (index, module) in content.Modules.Index())
        {
            if (string.IsNullOrWhiteSpace(module.Name)) yield return StandardErrors.ModuleNameMissing(index + 1);
            if (module.Name.Trim().Length > CurriculumModule.NameLimit) yield return StandardErrors.ModuleNameTooLong(index + 1);
        }

        var names = content.Modules.Select(module => module.Name.Trim()).Where(name => name.Length > 0).ToList();
        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice) yield return StandardErrors.ModuleTwice(twice.Key);
    }
}
