using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>The policy packs shipped with the program (policy-packs/*.json).</summary>
public static class ReferencePacks
{
    public const string Printed = "STD-2019";
    public const string Rewritten = "R-2023";
    public const string SpecialAbilities = "ZX";

    public static readonly IReadOnlyList<string> Ids = [Printed, Rewritten, SpecialAbilities];

    public static IReadOnlyList<PolicyPack> Load() => [.. Ids.Select(id => PolicyPackJson.PackOf(ReferenceFile.Read<PolicyPackJson.PackRow>($"policy_packs.{id}.json")))];
}
