using System.Diagnostics.CodeAnalysis;

namespace KangyangCase.Domain.Rules;

/// <summary>What a rule says: a value, or nothing. An unset rule neither passes nor blocks: the gate says 未设定 and asks for a confirmation.</summary>
public sealed class RuleValue<T>
    where T : notnull
{
    private readonly T? value;

    private RuleValue(RuleSetting? setting, T? value, bool isSet) => (Setting, this.value, IsSet) = (setting, value, isSet);

    /// <summary>The setting asked; null when the catalogue has no such rule for this goal.</summary>
    public RuleSetting? Setting { get; }

    [MemberNotNullWhen(true, nameof(Setting))]
    public bool IsSet { get; }

    /// <exception cref="InvalidOperationException">The rule is unset: a programmer did not ask first.</exception>
    public T Value => IsSet ? value! : throw new InvalidOperationException($"Rule {Setting?.Key ?? "without setting"} is unset.");

    public string Display => Setting?.Display ?? RuleSetting.UnsetLabel;

    public static RuleValue<T> Set(RuleSetting setting, T value) => new(setting, value, true);

    public static RuleValue<T> Unset(RuleSetting? setting) => new(setting, default, false);
}
