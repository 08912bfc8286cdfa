namespace KangyangCase.App.Features.Help;

/// <param name="Slug">File name without ending.</param>
/// <param name="Html">Rendered once at start; raw HTML in the source is shown as text.</param>
public sealed record GuidePage(string Slug, string Title, string Html);

/// <summary>The guide pages that were shipped with the program. An address is looked up among them, never made into a path.</summary>
public sealed class GuideLibrary
{
    public const string IndexSlug = "README";

    private readonly Dictionary<string, GuidePage> pages;
    private readonly Dictionary<string, string> images;

    private GuideLibrary(Dictionary<string, GuidePage> pages, Dictionary<string, string> images, IReadOnlyList<GuidePage> order) =>
        (this.pages, this.images, Pages) = (pages, images, order);

    /// <summary>Beside the program, wherever it is started from.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "guide");

    /// <summary>In the order of the index, which itself is not among them.</summary>
    public IReadOnlyList<GuidePage> Pages { get; }

    /// <summary>Null for a page nobody wrote.</summary>
    public GuidePage? Find(string? slug) => pages.GetValueOrDefault(string.IsNullOrEmpty(slug) ? IndexSlug : slug);

    /// <summary>Full path of a shipped picture; null for any other name.</summary>
    public string? Image(string name) => images.GetValueOrDefault(name);

    public static GuideLibrary Read(string folder)
    {
        if (!Directory.Exists(folder)) return new([], [], []);
        var shots = Path.Combine(folder, "screenshots");
        var images = Directory.Exists(shots)
            ? Directory.EnumerateFiles(shots, "*.png").ToDictionary(path => Path.GetFileName(path), StringComparer.Ordinal)
            : [];
        var files = Directory.EnumerateFiles(folder, "*.md").ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal);
        var pages = files.ToDictionary(
            pair => pair.Key, pair => GuideText.Render(pair.Key, File.ReadAllText(pair.Value), files.ContainsKey, images.ContainsKey), StringComparer.Ordinal);
        var listed = pages.TryGetValue(IndexSlug, out var index) ? index.Linked : [];
        var order = listed.Concat(pages.Keys.Order(StringComparer.Ordinal)).Distinct().Where(slug => slug != IndexSlug && pages.ContainsKey(slug));
        return new(pages.ToDictionary(pair => pair.Key, pair => pair.Value.Page, StringComparer.Ordinal), images, [.. order.Select(slug => pages[slug].Page)]);
    }
}
