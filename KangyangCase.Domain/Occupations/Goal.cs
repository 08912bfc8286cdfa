using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations;

/// <summary>
/// 目标: what a case aims at. An occupation with 工种 (or <c>--</c>) and level; or a special ability; or a training-only programme.
/// Two goals are equal when their keys are. Whether the level exists is the catalogue's question: <see cref="Occupation.GoalFor"/>.
/// </summary>
public sealed record Goal
{
    /// <summary>Printed and stored where an occupation is not divided into 工种; never left blank (人社鉴发〔2021〕1号).</summary>
    public const string NoWorkType = "--";

    private Goal(GoalKind kind, string name, string workType, SkillLevel? level) =>
        (Kind, Name, WorkType, Level) = (kind, name, workType, level);

    public GoalKind Kind { get; }

    /// <summary>The catalogue's name of the occupation, ability or programme.</summary>
    public string Name { get; }

    /// <summary><see cref="NoWorkType"/> where there is none.</summary>
    public string WorkType { get; }

    /// <summary>Set exactly for occupations.</summary>
    public SkillLevel? Level { get; }

    /// <summary>Stable text for a database column: <c>occupation:养老护理员/--/5</c>, <c>ability:照料老年人</c>.</summary>
    public string Key => Level is { } level
        ? $"{Kind.Prefix()}:{Name}/{WorkType}/{(int)level}"
        : $"{Kind.Prefix()}:{Name}";

    /// <summary><c>养老护理员 五级/初级工</c>, <c>家政服务员（母婴护理员） 四级/中级工</c>, <c>照料老年人</c>.</summary>
    public string Display => $"{Name}{(WorkType == NoWorkType ? "" : $"（{WorkType}）")}{(Level is { } level ? $" {level.Label()}" : "")}";

    public static Goal OfOccupation(string name, string workType, SkillLevel level) =>
        new(GoalKind.Occupation, Part(name), Part(workType), level);

    public static Goal OfAbility(string name) => new(GoalKind.SpecialAbility, Part(name), NoWorkType, null);

    public static Goal OfProgramme(string name) => new(GoalKind.TrainingProgramme, Part(name), NoWorkType, null);

    /// <summary>Reads back <see cref="Key"/>.</summary>
    public static Result<Goal> Parse(string key)
    {
        if (key.Split(':') is not [var prefix, var rest] || rest.Split('/') is not [{ Length: > 0 }, ..] parts)
        {
            return OccupationErrors.GoalUnreadable;
        }

        foreach (var kind in Enum.GetValues<GoalKind>())
        {
            if (prefix == kind.Prefix() && Read(kind, parts) is { } goal && goal.Key == key)
            {
                return goal;
            }
        }

        return OccupationErrors.GoalUnreadable;
    }

    public override string ToString() => Display;

    private static Goal? Read(GoalKind kind, string[] parts) => kind switch
    {
        GoalKind.Occupation => parts is [var name, { Length: > 0 } workType, [>= '1' and <= '5' and var digit]]
            ? OfOccupation(name, workType, (SkillLevel)(digit - '0'))
            : null,
        GoalKind.SpecialAbility => parts is [var name] ? OfAbility(name) : null,
        GoalKind.TrainingProgramme => parts is [var name] ? OfProgramme(name) : null,
    };

    private static string Part(string text) =>
        text.Length > 0 && text.AsSpan().IndexOfAny('/', ':') < 0
            ? text
            : throw new ArgumentException("A part of a goal is empty or holds a separator.", nameof(text));
}
