using System.Globalization;
using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Rules;

/// <summary>Sets a rule, or empties it again (未设定). From then on loading reference data leaves it alone.</summary>
public sealed class ChangeRule(WriteGate gate)
{
    /// <param name="Value">As typed; blank: unset.</param>
    /// <param name="Checked">Somebody read it in the document named as source; else 待核对.</param>
    /// <param name="Source">Document, number and clause, or an address. Required with a value.</param>
    public sealed record Input(string Key, string? Value, bool Checked, string? Source, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return RuleErrors.NotAdministrator;
        if (string.IsNullOrWhiteSpace(input.Reason)) return RuleErrors.ReasonMissing;
        return await gate.RunAsync(actor, scope => ChangeAsync(scope, input), cancellation);
    }

    private static async Task<Result> ChangeAsync(WriteScope scope, Input input)
    {
        if (await scope.Db.Rules.SingleOrDefaultAsync(entry => entry.Key == input.Key) is not { } rule) return RuleErrors.NotFound;
        var before = rule.ToSetting();
        var value = Clean(rule.Kind, input.Value);
        var source = string.IsNullOrWhiteSpace(input.Source) ? null : input.Source.Trim();
        if (value is not null && source is null) return RuleErrors.SourceMissing;
        var certainty = value is null ? Certainty.Unknown : input.Checked ? Certainty.Found : Certainty.Memory;
        var after = before with { Value = value, IsDemoValue = false };
        var kept = RuleCheck.Check(after);
        if (!kept.Succeeded) return kept;
        if (before.Value == value && before.IsDemoValue == after.IsDemoValue && rule.Source == (source ?? "") && rule.Certainty == certainty) return RuleErrors.NothingChanged;
        (rule.Value, rule.IsDemoValue, rule.Edited, rule.Source, rule.Certainty) = (value, false, true, source ?? "", certainty);
        await scope.LogAsync(
            "rule.changed", "rule", rule.Key, $"规则“{rule.Title}”由 {before.Display} 改为 {after.Display}", input.Reason.Trim(),
            details: new { before = before.Value, after = value, source, certainty = certainty.ToString() });
        return Result.Success;
    }

    private static string? Clean(RuleValueKind kind, string? typed)
    {
        var text = kind switch
        {
            RuleValueKind.WholeNumber or RuleValueKind.Number => PlainText.Clean(typed),
            RuleValueKind.Date => DateText.TryParse(typed, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : typed?.Trim() ?? "",
            RuleValueKind.Text => typed?.Trim() ?? "",
        };
        return text.Length == 0 ? null : text;
    }
}
