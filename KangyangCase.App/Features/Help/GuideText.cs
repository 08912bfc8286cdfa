using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KangyangCase.App.Features.Help;

/// <summary>One guide page from Markdown: links to other pages stay inside the help, pictures come from the shipped folder, nothing else is let through.</summary>
public static class GuideText
{
    private const string Ending = ".md";

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).DisableHtml().Build();

    /// <param name="Linked">Slugs of the pages it links to, in order.</param>
    public sealed record Rendered(GuidePage Page, IReadOnlyList<string> Linked);

    public static Rendered Render(string slug, string markdown, Func<string, bool> pageExists, Func<string, bool> imageExists)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var linked = new List<string>();
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage) PlaceImage(link, imageExists);
            else PlaceLink(link, slug, pageExists, linked);
        }
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !IsWeb(link.Url)).ToList()) link.Remove();
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new(new(slug, TitleOf(document) ?? slug, writer.ToString()), linked);
    }

    private static void PlaceImage(LinkInline image, Func<string, bool> exists)
    {
        var name = Path.GetFileName(image.Url ?? "");
        // A picture that was not shipped would only be a broken frame.
        if (exists(name)) image.Url = $"{HelpUrls.Images}/{Uri.EscapeDataString(name)}";
        else image.Remove();
    }

    private static void PlaceLink(LinkInline link, string slug, Func<string, bool> exists, List<string> linked)
    {
        var url = link.Url ?? "";
        var (target, anchor) = url.Split('#', 2) is [var before, var after] ? (before, $"#{after}") : (url, "");
        if (target.Length == 0)
        {
            link.Url = HelpUrls.Guide(slug) + anchor;
        }
        else if (target.EndsWith(Ending, StringComparison.Ordinal) && exists(target[..^Ending.Length]))
        {
            linked.Add(target[..^Ending.Length]);
            link.Url = HelpUrls.Guide(target[..^Ending.Length]) + anchor;
        }
        else if (!IsWeb(url) && url is not ['/', not '/', ..])
        {
            ReplaceByText(link);
        }
    }

    /// <summary>A link that leads nowhere allowed keeps its words.</summary>
    private static void ReplaceByText(LinkInline link)
    {
        foreach (var child in link.ToList())
        {
            child.Remove();
            link.InsertBefore(child);
        }
        link.Remove();
    }

    private static bool IsWeb(string url) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static string? TitleOf(MarkdownDocument document) =>
        document.OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1)?.Inline is { } inline
            ? string.Concat(inline.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()))
            : null;
}
