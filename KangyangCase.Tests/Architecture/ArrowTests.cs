using System.Text.RegularExpressions;

namespace KangyangCase.Tests.Architecture;

/// <summary>Which way the arrows point: docs and CONTRIBUTING.md draw the picture, this holds it.</summary>
public sealed partial class ArrowTests
{
    private const string App = "KangyangCase.App";

    [Fact]
    public void Domain_ReferencesNothing_ButTheBaseClassLibrary()
    {
        var project = Assert.Single(Sources.Under(["KangyangCase.Domain"], ".csproj"));
        Assert.DoesNotContain("PackageReference", project.Text);
        Assert.DoesNotContain("ProjectReference", project.Text);
        Assert.DoesNotContain("FrameworkReference", project.Text);

        var assembly = typeof(KangyangCase.Domain.Common.Result).Assembly;
        var references = assembly.GetReferencedAssemblies();
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Matches("^(System|netstandard|mscorlib)(\\.|$)", reference.Name));

        var sources = Sources.Under(["KangyangCase.Domain"], ".cs");
        Findings.None(sources.SelectMany(file => Namespaces(file).Where(name => !name.StartsWith("System", StringComparison.Ordinal) && !name.StartsWith("KangyangCase.Domain", StringComparison.Ordinal)).Select(name => $"{file.Path}: {name}")));
    }

    [Theory]
    [InlineData("KangyangCase.App/Printing", "KangyangCase.App.Features", "KangyangCase.App.Shell", "KangyangCase.App.Shared", "KangyangCase.App.Data", "Microsoft.EntityFrameworkCore")]
    [InlineData("KangyangCase.App/Data", "KangyangCase.App.Features", "KangyangCase.App.Shell", "KangyangCase.App.Shared", "KangyangCase.App.Printing")]
    [InlineData("KangyangCase.App/Shared", "KangyangCase.App.Features", "KangyangCase.App.Shell", "KangyangCase.App.Data", "KangyangCase.App.Printing")]
    [InlineData("KangyangCase.App/Importing", "KangyangCase.App.Features", "KangyangCase.App.Shell", "KangyangCase.App.Shared")]
    public void Folder_NeverNames_WhatIsAboveIt(string folder, params string[] forbidden)
    {
        Assert.NotEmpty(Sources.Product);
        Findings.None(
            from file in Sources.In(folder, ".cs", ".razor")
            from name in forbidden
            where Mentions(file, name)
            select $"{file.Path}: {name}");
    }

    [Fact]
    public void Feature_NeverNamesAnotherFeature_ExceptItsUrls()
    {
        var features = Sources.In($"{App}/Features", ".cs", ".razor");
        var names = features.Select(FeatureOf).ToHashSet();
        Findings.None(
            from file in features
            from Match match in FeatureMention().Matches(file.Text)
            let other = match.Groups["feature"].Value
            where names.Contains(other) && other != FeatureOf(file) && !IsUrls(match.Groups["type"].Value, file, other)
            select $"{file.Path}: {match.Value}");
    }

    [Fact]
    public void Component_NeverReaches_TheDatabase()
    {
        var components = Sources.Under([App], ".razor", ".razor.cs");
        Findings.None(components.Where(file => DatabaseMention().IsMatch(file.Text)).Select(file => file.Path));
    }

    private static string FeatureOf(SourceFile file) => file.Path.Split('/')[2];

    // `using static …CohortUrls` or `Cohorts.CohortUrls.Detail(id)` is the door; a plain `using …Features.Cohorts;`
    // passes only while nothing but its Urls is used from that folder.
    private static bool IsUrls(string type, SourceFile file, string other)
    {
        if (type.Length > 0) return type.EndsWith("Urls", StringComparison.Ordinal);
        var types = Sources.In($"{App}/Features/{other}", ".cs", ".razor")
            .Select(source => Path.GetFileName(source.Path).Split('.')[0])
            .Where(name => !name.EndsWith("Urls", StringComparison.Ordinal) && name != "_Imports");
        // After a dot it is a member of something else: CaseStage.PutForward, AssessmentUrls.PutForward(…).
        return !types.Any(name => Regex.IsMatch(file.Text, $@"(?<![\w.]){name}\b"));
    }

    private static bool Mentions(SourceFile file, string name) =>
        Regex.IsMatch(file.Text, $@"\b{Regex.Escape(name)}\b") || Regex.IsMatch(file.Text, $@"(?<![\w.]){Regex.Escape(name.Split('.')[^1])}\.[A-Z]\w*\.");

    private static IEnumerable<string> Namespaces(SourceFile file) =>
        UsingLine().Matches(file.Text).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"^\s*(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?(?<name>[A-Z][\w.]*)\s*;", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"\bFeatures\.(?<feature>\w+)(?:\.(?<type>\w+))?")]
    private static partial Regex FeatureMention();

    [GeneratedRegex(@"\b(DbContext|KangyangDb|IDbContextFactory|DbSet)\b|Microsoft\.EntityFrameworkCore")]
    private static partial Regex DatabaseMention();
}
