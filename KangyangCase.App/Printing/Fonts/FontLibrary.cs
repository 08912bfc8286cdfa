using System.Text;

namespace KangyangCase.App.Printing.Fonts;

/// <summary>Which files stand behind each logical font, first choice first. Files are read when first asked for.</summary>
public sealed class FontLibrary
{
    private readonly Lazy<FontFile> serif, title, sans, kai, rare;
    private readonly Lazy<FontFile>? site;

    /// <param name="folder">Where the bundled files lie.</param>
    /// <param name="siteFont">A TrueType file of the site's own: 仿宋, and last resort for characters nothing else draws.</param>
    public FontLibrary(string folder, string? siteFont = null)
    {
        serif = Bundled("NotoSerifSC-Regular.ttf");
        title = Bundled("NotoSerifSC-SemiBold.ttf");
        sans = Bundled("NotoSansSC-Regular.ttf");
        kai = Bundled("LXGWWenKai-Regular.ttf");
        rare = Bundled("HanaMinB.ttf");
        site = siteFont is null ? null : new Lazy<FontFile>(() => FontFile.Load(siteFont));

        Lazy<FontFile> Bundled(string name) => new(() => FontFile.Load(Path.Combine(folder, name)));
    }

    /// <summary>Next to the program's own files, wherever the process was started.</summary>
    public static string BundledFolder => Path.Combine(AppContext.BaseDirectory, "Printing", "Fonts");

    /// <summary>
    /// One file for the whole text where a single one can draw it, so that no name mixes styles; else the first that
    /// can, character by character (HanaMinB holds only rare characters, so 刘𡊮 needs two). Null entries cannot be drawn.
    /// </summary>
    public IReadOnlyList<FontFile?> Choose(LogicalFont font, IReadOnlyList<Rune> text)
    {
        var stack = Stack(font);
        foreach (var file in stack)
            if (text.All(rune => file.Value.Find(rune) is not null))
                return [.. Enumerable.Repeat(file.Value, text.Count)];
        return [.. text.Select(rune => stack.Select(file => file.Value).FirstOrDefault(file => file.Find(rune) is not null))];
    }

    /// <summary>Characters of a name that no face of a paper's body draws, once each.</summary>
    public IReadOnlyList<Rune> Missing(string name)
    {
        var runes = name.EnumerateRunes().Distinct().ToList();
        var files = Choose(LogicalFont.FangSong, runes);
        return [.. runes.Where((_, index) => files[index] is null)];
    }

    /// <summary>The file that sets lines of this font where the characters themselves leave the choice open.</summary>
    public FontFile First(LogicalFont font) => Stack(font)[0].Value;

    private Lazy<FontFile>[] Stack(LogicalFont font)
    {
        Lazy<FontFile>[] own = font switch
        {
            LogicalFont.Song => [serif],
            LogicalFont.TitleSong => [title],
            LogicalFont.Hei => [sans],
            LogicalFont.Kai => [kai, serif],
            LogicalFont.FangSong => site is null ? [serif] : [site, serif],
        };
        return site is null || font == LogicalFont.FangSong ? [.. own, rare] : [.. own, rare, site];
    }
}
