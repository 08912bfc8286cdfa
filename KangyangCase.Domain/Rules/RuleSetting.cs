using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Rules;

public enum RuleValueKind
{
    WholeNumber,
    Number,
    Text,

    /// <summary>yyyy-MM-dd.</summary>
    Date,
}

/// <summary>One rule an administrator may set.</summary>
/// <param name="Key">One of <see cref="RuleKeys"/>.</param>
/// <param name="Value">Invariant text of the value; null while the rule is unset.</param>
/// <param name="From">First day it applies, included; null: always did.</param>
/// <param name="To">Last day it applies, included; null: still does.</param>
/// <param name="DemoValue">An example for demo mode only, shown as 演示值; never a fact.</param>
/// <param name="IsDemoValue">True when <see cref="Value"/> came from <see cref="DemoValue"/>.</param>
public sealed record RuleSetting(
    string Key,
    string Title,
    RuleValueKind Kind,
    string? Value,
    string? Unit,
    string Clause,
    IReadOnlyList<string> Source,
    Certainty Certainty,
    DateOnly? From,
    DateOnly? To,
    string? DemoValue,
    string? Note,
    bool IsDemoValue = false)
{
    public const string UnsetLabel = "未设定";
    public const string DemoLabel = "演示值";

    public bool IsSet => Value is not null;

    /// <summary><c>5 工作日</c>, <c>80 %（演示值）</c> or <c>未设定</c>.</summary>
    public string Display =>
        Value is null ? UnsetLabel : $"{Value}{(Unit is null ? "" : $" {Unit}")}{(IsDemoValue ? $"（{DemoLabel}）" : "")}";

    public bool AppliesOn(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);

    /// <summary>In demo mode an unset rule takes its example, marked as such.</summary>
    public RuleSetting ForDemo() => IsSet || DemoValue is null ? this : this with { Value = DemoValue, IsDemoValue = true };
}
