using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Features.Occupations;

/// <summary>An entry of the catalogue as it is typed. A blank value is 未查到.</summary>
public sealed class OccupationForm
{
    public string Name { get; set; } = "";

    public OccupationKind Kind { get; set; }

    /// <summary>One a line, or parted by 、 or commas.</summary>
    public string Aliases { get; set; } = "";

    public List<WorkTypeForm> WorkTypes { get; init; } = [];

    public FactForm Levels { get; init; } = new();

    public FactForm Education { get; init; } = new();

    public FactForm Code2015 { get; init; } = new();

    public FactForm Code2022 { get; init; } = new();

    public FactForm Standard { get; init; } = new();

    public FactForm DocumentNumber { get; init; } = new();

    public FactForm Supersedes { get; init; } = new();

    public HashSet<Department> Departments { get; init; } = [];

    /// <summary>Source, check and note of <see cref="Departments"/>.</summary>
    public FactForm DepartmentFact { get; init; } = new();

    public List<RelatedForm> Related { get; init; } = [];

    public bool RelatedComplete { get; set; }

    public string RelatedNote { get; set; } = "";

    public bool HasLevels => Kind.AsGoalKind() == GoalKind.Occupation;

    /// <summary>A new occupation starts undivided, its levels unknown.</summary>
    public static OccupationForm Blank() => new() { WorkTypes = { new WorkTypeForm { Name = Goal.NoWorkType, Unknown = true } } };

    public static OccupationForm Of(Occupation entry) => new()
    {
        Name = entry.Name,
        Kind = entry.Kind,
        Aliases = string.Join('\n', entry.Aliases),
        WorkTypes = [.. entry.WorkTypes.Select(WorkTypeForm.Of)],
        Levels = FactForm.Of(new Sourced<string>("", entry.LevelsCertainty, entry.LevelsSource, entry.LevelsNote)),
        Education = FactForm.Of(entry.Education),
        Code2015 = FactForm.Of(entry.Code2015),
        Code2022 = FactForm.Of(entry.Code2022),
        Standard = FactForm.Of(entry.Standard),
        DocumentNumber = FactForm.Of(entry.StandardDocumentNumber),
        Supersedes = FactForm.Of(entry.Supersedes),
        Departments = [.. entry.Departments.Value ?? []],
        DepartmentFact = FactForm.Of(new Sourced<string>("", entry.Departments.Certainty, entry.Departments.Source, entry.Departments.Note)),
        Related = [.. entry.RelatedOccupations.Select(RelatedForm.Of)],
        RelatedComplete = entry.RelatedOccupationsComplete,
        RelatedNote = entry.RelatedOccupationsNote ?? "",
    };

    public Occupation ToOccupation(string id, DateOnly? retiredOn)
    {
        var types = HasLevels ? WorkTypes.ConvertAll(type => type.ToWorkType()) : [];
        var levelsKnown = !HasLevels || types.Any(type => type.Levels is not null);
        var levels = Levels.ToFact(levelsKnown ? "" : null);
        IReadOnlyList<Department>? departments = Departments.Count == 0 ? null : [.. Departments.Order()];
        var department = DepartmentFact.ToFact(departments is null ? null : "");
        return new(
            id, Name.Trim(), [.. Lines(Aliases.Replace('、', '\n').Replace('，', '\n').Replace(',', '\n'))], Kind, types, levels.Certainty, levels.Source, levels.Note,
            Education.ToFact(), Code2015.ToFact(), Code2022.ToFact(), Standard.ToFact(), DocumentNumber.ToFact())
        {
            Supersedes = Supersedes.ToFact(),
            Departments = new(departments, department.Certainty, department.Source, department.Note),
            RelatedOccupations = Related.ConvertAll(one => one.ToRelated()),
            RelatedOccupationsComplete = RelatedComplete,
            RelatedOccupationsNote = FactForm.Blanked(RelatedNote),
            RetiredOn = retiredOn,
        };
    }

    internal static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
