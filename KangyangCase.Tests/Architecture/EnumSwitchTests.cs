using System.Text.RegularExpressions;

namespace KangyangCase.Tests.Architecture;

/// <summary>Add a status and the compiler lists every rule to answer: only as long as nobody wrote <c>_ =></c>.</summary>
public sealed partial class EnumSwitchTests
{
    private static readonly IReadOnlySet<string> OurEnums = Sources.Product
        .SelectMany(file => EnumDeclaration().Matches(file.Text).Select(match => match.Groups["name"].Value))
        .ToHashSet();

    [Fact]
    public void SwitchExpression_OnOurEnums_HasNoDiscard()
    {
        Assert.NotEmpty(OurEnums);
        var switches = Sources.Product.SelectMany(file => SwitchExpressions.In(file.Text).Select(found => (file.Path, found))).ToList();
        Assert.NotEmpty(switches);
        Assert.Contains(switches, pair => Mentions(pair.found));

        Findings.None(switches.Where(pair => pair.found.HasDiscard && Mentions(pair.found)).Select(pair => $"{pair.Path}:{pair.found.Line}"));
    }

    [Theory]
    [InlineData("x switch { Tone.Info => 1, _ => 2 }", true)]
    [InlineData("x switch { Tone.Info when a > 1 => 1, _ when b => 2, }", true)]
    [InlineData("(x, y) switch { (Tone.Info, _) => f(a, b => c), (_, _) => 2 }", true)]
    [InlineData("x switch { Tone.Info => \"_ => no\", Tone.Error => 2 }", false)]
    [InlineData("x switch { \"a\" => 1, _ => 2 }", false)]
    [InlineData("x switch { Tone.Info => y switch { 1 => 2, _ => 3 }, Tone.Error => 4 }", false)]
    public void Detector_OnASample_FindsTheDiscard(string code, bool expected)
    {
        var found = SwitchExpressions.In(code).Any(expression => IsDiscard(expression) && expression.Arms.Any(arm => arm.Contains("Tone.")));

        Assert.Equal(expected, found);
    }

    private static bool Mentions(SwitchExpression expression) =>
        IsDiscard(expression)
            ? expression.Arms.Any(arm => EnumMember().Matches(arm).Any(match => OurEnums.Contains(match.Groups["type"].Value)))
            : expression.Arms.Any(arm => OurEnums.Any(name => arm.Contains(name + ".", StringComparison.Ordinal)));

    private static bool IsDiscard(SwitchExpression expression) =>
        expression.HasDiscard || expression.Arms.Any(arm => AllDiscards().IsMatch(arm));

    [GeneratedRegex(@"\benum\s+(?<name>\w+)")]
    private static partial Regex EnumDeclaration();

    [GeneratedRegex(@"\b(?<type>[A-Z]\w*)\.[A-Z]\w*")]
    private static partial Regex EnumMember();

    [GeneratedRegex(@"^\(\s*_(\s*,\s*_)+\s*\)$")]
    private static partial Regex AllDiscards();
}
