using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.Tests.Packs;

internal static class PackSupport
{
    public const string Printed = ReferencePacks.Printed;
    public const string Rewritten = ReferencePacks.Rewritten;

    public static DateOnly Day(string day) => DateOnly.Parse(day);

    public static Goal Occupation(string name, int level) => Goal.OfOccupation(name, Goal.NoWorkType, (SkillLevel)level);

    /// <param name="switchedOn">Of R-2023; null: not set.</param>
    public static PolicyPackCatalogue Shipped(string? switchedOn = null) => Of(ReferencePacks.Load(), switchedOn);

    public static PolicyPackCatalogue Of(IEnumerable<PolicyPack> packs, string? switchedOn = null) =>
        new(packs, switchedOn is null ? new Dictionary<string, DateOnly>() : new() { [Rewritten] = Day(switchedOn) });

    public static PolicyPack Pack(string id) => ReferencePacks.Load().Single(pack => pack.Id == id);

    public static Basis Citing(string? number, string document = "某补贴办法", string clause = "第三条") => new(document, clause, Certainty.Found, ["测试"], number);
}
