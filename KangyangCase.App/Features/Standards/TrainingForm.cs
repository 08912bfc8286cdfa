using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Standards;

namespace KangyangCase.App.Features.Standards;

/// <summary>What every draft has at its head, as typed.</summary>
public abstract class StandardForm
{
    /// <summary>The goal's key; fixed once the draft is stored.</summary>
    public string Goal { get; set; } = "";

    public string Version { get; set; } = "";

    public string Developer { get; set; } = "";

    public string Note { get; set; } = "";
}

/// <summary>A training standard as typed; hours left blank are none.</summary>
public sealed class TrainingForm : StandardForm
{
    public TrainingMode Mode { get; set; }

    public string Schooling { get; set; } = "";

    public string Experience { get; set; } = "";

    public List<ModuleForm> Modules { get; init; } = [];

    public static TrainingForm Of(TrainingStandard standard) => new()
    {
        Goal = standard.Goal.Key,
        Version = standard.Version,
        Developer = standard.Developer,
        Note = standard.Note ?? "",
        Mode = standard.Mode,
        Schooling = standard.Schooling,
        Experience = standard.Experience,
        Modules = [.. standard.Modules.Select(ModuleForm.Of)],
    };

    /// <summary>What was typed, and every fault of it; unreadable hours count as none in the content.</summary>
    public (TrainingContent Content, IReadOnlyList<Refusal> Faults) Read()
    {
        var faults = new List<Refusal>();
        var content = new TrainingContent(
            Version, Developer, Mode, Schooling, Experience, Note, [.. Modules.Select((module, index) => module.Read(index + 1, faults))]);
        return (content, [.. TrainingStandard.FaultsOf(content), .. faults]);
    }
}

public sealed class ModuleForm
{
    public string Name { get; set; } = "";

    public ContentArea? Area { get; set; }

    public HashSet<CrossCuttingSubject> Subjects { get; init; } = [];

    public string Theory { get; set; } = "";

    public string Practice { get; set; } = "";

    public string Remote { get; set; } = "";

    public string? Tag { get; init; }

    public static ModuleForm Of(CurriculumModule module) => new()
    {
        Name = module.Name,
        Area = module.Area,
        Subjects = [.. module.Subjects],
        Theory = Show(module.Theory),
        Practice = Show(module.Practice),
        Remote = Show(module.Remote),
        Tag = module.Tag,
    };

    public ModuleForm Copy() => new() { Name = Name, Area = Area, Subjects = [.. Subjects], Theory = Theory, Practice = Practice, Remote = Remote, Tag = Tag };

    public void Toggle(CrossCuttingSubject subject, bool on)
    {
        if (on) Subjects.Add(subject);
        else Subjects.Remove(subject);
    }

    internal ModuleDraft Read(int row, List<Refusal> faults)
    {
        return new(Name, Area, [.. Subjects], Hours(Theory, "理论学时"), Hours(Practice, "实操学时"), Hours(Remote, "线上学时"), Tag);

        LessonHours Hours(string text, string kind)
        {
            if (string.IsNullOrWhiteSpace(text)) return LessonHours.None;
            var hours = LessonHours.Parse(text);
            if (hours.Succeeded) return hours.Value;
            faults.Add(StandardErrors.HoursUnreadable(row, kind, hours.Refusal));
            return LessonHours.None;
        }
    }

    private static string Show(LessonHours hours) => hours == LessonHours.None ? "" : hours.ToString();
}
