using System.Globalization;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.Domain.Rules;

/// <summary>Every rule setting, asked by key, day and pack; and the policy packs themselves.</summary>
public sealed class RuleCatalog
{
    private readonly ILookup<string, RuleSetting> settings;

    /// <exception cref="ArgumentException">Two settings of one key apply on the same day, or a value does not fit its kind.</exception>
    public RuleCatalog(IEnumerable<RuleSetting> all, IEnumerable<PolicyPack>? packs = null)
    {
        All = [.. all];
        settings = All.ToLookup(one => one.Key, StringComparer.Ordinal);
        foreach (var setting in All)
        {
            if (RuleCheck.Check(setting) is { Succeeded: false } faulty)
            {
                throw new ArgumentException($"{setting.Key}: {faulty.Refusal.Code}", nameof(all));
            }
        }

        if (settings.Any(versions => versions.Any(one => versions.Any(other => !ReferenceEquals(one, other) && DateRange.Overlap((one.From, one.To), (other.From, other.To))))))
        {
            throw new ArgumentException("Two settings of one rule apply on the same day.", nameof(all));
        }

        Packs = new(packs ?? [], All.Where(one => one.IsSet && one.Key.StartsWith(RuleKeys.SwitchingDatePrefix, StringComparison.Ordinal))
            .ToDictionary(one => one.Key[RuleKeys.SwitchingDatePrefix.Length..], one => DateOnly.ParseExact(one.Value!, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    public IReadOnlyList<RuleSetting> All { get; }

    public PolicyPackCatalogue Packs { get; }

    public IEnumerable<RuleSetting> Unset => All.Where(one => !one.IsSet);

    public RuleValue<int> WholeNumber(string key, DateOnly on, string? packId = null) => Read(key, on, packId, text => int.Parse(text, CultureInfo.InvariantCulture));

    public RuleValue<decimal> Number(string key, DateOnly on, string? packId = null) => Read(key, on, packId, text => decimal.Parse(text, CultureInfo.InvariantCulture));

    public RuleValue<string> Text(string key, DateOnly on, string? packId = null) => Read(key, on, packId, text => text);

    /// <summary>Unset also when the goal has no such setting at all.</summary>
    public RuleValue<LessonHours> MinLessonHours(Goal goal, DateOnly on, string? packId = null) =>
        Read(RuleKeys.MinLessonHours(goal), on, packId, text => LessonHours.Create(decimal.Parse(text, CultureInfo.InvariantCulture)).Value);

    /// <summary>The setting of a key that applies on a day, the pack's own before the one for all packs; null when there is none.</summary>
    public RuleSetting? Find(string key, DateOnly on, string? packId = null) =>
        (packId is null ? null : settings[RuleKeys.InPack(key, packId)].FirstOrDefault(one => one.AppliesOn(on)))
        ?? settings[key].FirstOrDefault(one => one.AppliesOn(on));

    /// <summary>The same catalogue with unset rules filled by their examples, marked 演示值.</summary>
    public RuleCatalog ForDemo() => new(All.Select(one => one.ForDemo()), Packs.All);

    private RuleValue<T> Read<T>(string key, DateOnly on, string? packId, Func<string, T> read)
        where T : notnull =>
        Find(key, on, packId) is { Value: { } text } setting
            ? RuleValue<T>.Set(setting, read(text))
            : RuleValue<T>.Unset(Find(key, on, packId));
}
