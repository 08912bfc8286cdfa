using System.Globalization;
using System.IO.Compression;
using System.Text;
using KangyangCase.App.Printing.Layout;

namespace KangyangCase.App.Printing.Engine;

/// <summary>An artwork as PDF form objects: every part once, repeated by reference. Written once per process.</summary>
internal sealed class ArtworkForm
{
    private readonly List<(ArtworkPart Part, byte[] Content)> parts = [];
    private readonly Artwork artwork;

    public ArtworkForm(Artwork artwork)
    {
        this.artwork = artwork;
        Number(artwork.Root);
    }

    /// <summary>How many objects it takes beside the one of its root.</summary>
    public int ExtraObjects => parts.Count - 1;

    /// <summary>The objects; the root replaces a picture, so it maps the sheet to that picture's unit square.</summary>
    /// <param name="rootNumber">Object number of the root.</param>
    /// <param name="nextNumber">First of the free numbers for the other parts.</param>
    public IEnumerable<(int Number, byte[] Object)> Objects(int rootNumber, int nextNumber)
    {
        foreach (var (part, content) in parts)
        {
            var names = string.Concat(part.Uses.Select(use => use.Part).Distinct().Select(used => $"/P{Index(used)} {NumberOf(used)} 0 R "));
            var matrix = part == artwork.Root
                ? string.Create(CultureInfo.InvariantCulture, $"/Matrix [{1 / artwork.Width:0.########} 0 0 {-1 / artwork.Height:0.########} 0 1] ")
                : "";
            var header = $"{NumberOf(part)} 0 obj\n<</Type /XObject /Subtype /Form /BBox [-400 -400 800 800] {matrix}"
                + $"/Resources <</XObject <<{names}>>>> /Filter /FlateDecode /Length {content.Length}>> stream\n";
            yield return (NumberOf(part), [.. Encoding.ASCII.GetBytes(header), .. content, .. "\nendstream\nendobj\n"u8]);
        }

        int NumberOf(ArtworkPart part) => part == artwork.Root ? rootNumber : nextNumber + Index(part) - 1;
    }

    private int Index(ArtworkPart part) => parts.FindIndex(known => known.Part == part);

    /// <summary>The root comes first, then its parts in the order of their first use.</summary>
    private void Number(ArtworkPart part)
    {
        if (Index(part) >= 0)
            return;
        parts.Add((part, []));
        var own = parts.Count - 1;
        foreach (var use in part.Uses)
            Number(use.Part);
        parts[own] = (part, Compressed(Operators(part)));
    }

    private string Operators(ArtworkPart part)
    {
        var content = new StringBuilder("1 j ");
        foreach (var path in part.Paths)
        {
            if (path.Line is { } line)
                content.Append(Numbers(line.Red / 255.0, line.Green / 255.0, line.Blue / 255.0)).Append("RG ").Append(Numbers(path.Width)).Append("w ");
            if (path.Fill is { } fill)
                content.Append(Numbers(fill.Red / 255.0, fill.Green / 255.0, fill.Blue / 255.0)).Append("rg ");
            AppendPath(content, path.Data);
            content.Append(path.Line is null ? "f " : path.Fill is null ? "S " : "B ");
        }
        foreach (var use in part.Uses)
        {
            var (sin, cos) = Math.SinCos(use.Degrees * Math.PI / 180);
            content.Append("q ").Append(Numbers(cos, sin, -sin, cos, use.X, use.Y)).Append($"cm /P{Index(use.Part)} Do Q ");
        }
        return content.ToString();
    }

    /// <summary>SVG puts the command before its numbers, PDF behind them.</summary>
    private static void AppendPath(StringBuilder content, string data)
    {
        var command = "";
        foreach (var token in data.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append("M"))
        {
            if (!char.IsAsciiLetter(token[0]))
            {
                content.Append(token).Append(' ');
                continue;
            }
            content.Append(command);
            command = token switch
            {
                "M" => "m ",
                "L" => "l ",
                "C" => "c ",
                "Z" => "h ",
                _ => throw new FormatException($"Artwork paths know M L C Z, not {token}."),
            };
        }
    }

    private static string Numbers(params double[] values) =>
        string.Concat(values.Select(value => value.ToString("0.#####", CultureInfo.InvariantCulture) + " "));

    private static byte[] Compressed(string operators)
    {
        using var stream = new MemoryStream();
        using (var deflate = new ZLibStream(stream, CompressionLevel.SmallestSize))
            deflate.Write(Encoding.ASCII.GetBytes(operators));
        return stream.ToArray();
    }
}
