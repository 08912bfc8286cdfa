using System.Text.RegularExpressions;
using KangyangCase.App.Features.Help;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Help;

public sealed partial class GuideTests
{
    private static readonly GuideLibrary Shipped = GuideLibrary.Read(GuideLibrary.Folder);

    [Fact]
    public void HelpLink_OfEveryPage_LeadsToAGuidePage()
    {
        var links = Directory.EnumerateFiles(Repository.PathOf("KangyangCase.App"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => HelpLink().Matches(File.ReadAllText(file)).Select(match => match.Groups["slug"].Value)).Distinct().ToList();
        Assert.NotEmpty(links);
        Assert.Empty(links.Except(Directory.EnumerateFiles(Repository.PathOf("docs", "guide"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file))));
    }

    [Fact]
    public void Index_OfTheGuide_ListsEveryPage_AndEveryPageItListsExists()
    {
        var folder = Repository.PathOf("docs", "guide");
        var written = Directory.EnumerateFiles(folder, "*.md").Select(file => Path.GetFileName(file)).Where(name => name != "README.md").ToHashSet();
        var listed = IndexLink().Matches(File.ReadAllText(Path.Combine(folder, "README.md"))).Select(match => match.Groups["file"].Value).ToHashSet();
        Assert.Empty(written.Except(listed));
        Assert.Empty(listed.Except(written));
    }

    [Fact]
    public void Library_BesideTheProgram_HoldsTheIndexAndItsPages()
    {
        Assert.Equal("使用指南", Shipped.Find(null)?.Title);
        Assert.Contains(Shipped.Pages, page => page is { Slug: "cases", Title: "个案" });
        Assert.Contains("href=\"/help/cases\"", Shipped.Find("README")?.Html);
    }

    [Theory]
    [InlineData("../README")]
    [InlineData("..%2Fappsettings")]
    [InlineData("guide/cases")]
    [InlineData("CASES")]
    [InlineData("no-such-page")]
    public void Library_AskedForAnythingElse_HasNothing(string slug)
    {
        Assert.Null(Shipped.Find(slug));
        Assert.Null(Shipped.Image(slug));
    }

    [Theory]
    [InlineData("[个案](cases.md)", "<a href=\"/help/cases\">个案</a>")]
    [InlineData("[目录](README.md)", "<a href=\"/help\">目录</a>")]
    [InlineData("[退出](cases.md#退出个案)", "<a href=\"/help/cases#")]
    [InlineData("[上面](#top)", "<a href=\"/help/rules#top\">上面</a>")]
    [InlineData("[没写](missing.md)", "<p>没写</p>")]
    [InlineData("[坏](javascript:alert(1))", "<p>坏</p>")]
    [InlineData("[坏](data:text/html;base64,x)", "<p>坏</p>")]
    [InlineData("[坏](//evil.example/x)", "<p>坏</p>")]
    [InlineData("[列表](/cases)", "<a href=\"/cases\">列表</a>")]
    [InlineData("[**粗**字](missing.md)", "<p><strong>粗</strong>字</p>")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;")]
    [InlineData("文字 <img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("![图](../screenshots/case.png)", "<img src=\"/help/images/case.png\" alt=\"图\" />")]
    [InlineData("![图](https://evil.example/x.png)", "<p></p>")]
    [InlineData("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "<table>")]
    public void Render_OfMarkdown_LetsNothingElseThrough(string markdown, string expected)
    {
        var html = GuideText.Render("rules", markdown, slug => slug is "cases" or "rules" or "README", name => name == "case.png").Page.Html;

        Assert.Contains(expected, html);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("javascript:", html);
        Assert.DoesNotContain("evil.example", html);
    }

    [GeneratedRegex("""\bGuide="(?<slug>[a-z-]+)"|\bhref="/help/(?<slug>[a-z-]+)""")]
    private static partial Regex HelpLink();

    [GeneratedRegex(@"\]\((?<file>[a-z-]+\.md)\)")]
    private static partial Regex IndexLink();
}
