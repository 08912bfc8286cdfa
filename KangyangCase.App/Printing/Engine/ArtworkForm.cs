using System.Globalization;
using System.Text;
using KangyangCase.App.Printing.Layout;

namespace KangyangCase.App.Printing.Engine;

/// <summary>An artwork as PDF form objects: one for the root and one for every stored part. Written once per process.</summary>
internal sealed class ArtworkForm
{
    private readonly List<(ArtworkPart Part, byte[] Content)> forms = [];
    private readonly Artwork artwork;

    public ArtworkForm(Artwork artwork)
    {
        this.artwork = artwork;
        Add(artwork.Root);
    }

    /// <summary>The objects; the root replaces a picture, so it maps the sheet to that picture's unit square.</summary>
    /// <param name="rootNumber">Object number of the root.</param>
    /// <param name="nextNumber">First of the free numbers for the other parts.</param>
    public IEnumerable<(int Number, PdfObject Object)> Objects(int rootNumber, int nextNumber)
    {
        var names = string.Concat(Enumerable.Range(1, forms.Count - 1).Select(i => $"/P{i} {nextNumber + i - 1} 0 R"));
        for (var i = 0; i < forms.Count; i++)
        {
            var number = i == 0 ? rootNumber : nextNumber + i - 1;
            var matrix = i == 0 ? $"/Matrix[{Numbers(1 / artwork.Width, 0, 0, -1 / artwork.Height, 0, 1)}]" : "";
            yield return (number, new PdfObject(
                $"<</Type/XObject/Subtype/Form/BBox[-400 -400 800 800]{matrix}"
                + $"/Resources<</XObject<<{(i == 0 ? names : "")}>>>>/Filter/FlateDecode/Length {forms[i].Content.Length}>>",
                forms[i].Content));
        }
    }

    private int Add(ArtworkPart part)
    {
        var known = forms.FindIndex(form => form.Part == part);
        if (known >= 0)
            return known;
        forms.Add((part, []));
        var own = forms.Count - 1;
        var content = new StringBuilder("1 j 1 J ");
        Append(content, part);
        forms[own] = (part, PdfWriter.Deflate(Encoding.ASCII.GetBytes(content.ToString())));
        return own;
    }

    private void Append(StringBuilder content, ArtworkPart part)
    {
        foreach (var path in part.Paths)
        {
            content.Append(path.Line is { } line ? Color(line) + "RG " : "").Append(path.Width > 0 ? Numbers(path.Width) + "w " : "")
                .Append(path.Fill is { } fill ? Color(fill) + "rg " : "");
            AppendPath(content, path.Data);
            content.Append(path.Width == 0 ? "f " : path.Fill is null ? "S " : "B ");
        }
        foreach (var use in part.Uses)
            Append(content, use);
    }

    /// <summary>Steps are written as the same words again and again, which compresses to almost nothing.</summary>
    private void Append(StringBuilder content, ArtworkUse use)
    {
        var (sin, cos) = Math.SinCos(use.Degrees * Math.PI / 180);
        var (flipX, flipY) = (use.FlipX ? -1 : 1, use.FlipY ? -1 : 1);
        content.Append("q ").Append(Numbers(cos * flipX, sin * flipX, -sin * flipY, cos * flipY, use.X, use.Y)).Append("cm ")
            .Append(use.Line is { } line ? Color(line) + "RG " : "");
        var (stepSin, stepCos) = Math.SinCos(use.StepDegrees * Math.PI / 180);
        var step = use.Times == 1 ? "" : Numbers(stepCos, stepSin, -stepSin, stepCos, use.StepX, 0) + "cm ";
        var drawing = new StringBuilder();
        if (use.Part.Stored)
            drawing.Append($"/P{Add(use.Part)} Do ");
        else
            Append(drawing, use.Part);
        for (var i = 0; i < use.Times; i++)
            content.Append(drawing).Append(step);
        content.Append("Q ");
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

    private static string Color(Rgb color) => string.Concat(
        new[] { color.Red, color.Green, color.Blue }.Select(part => (part / 255.0).ToString("0.###", CultureInfo.InvariantCulture) + " "));

    private static string Numbers(params double[] values) =>
        string.Concat(values.Select(value => value.ToString("0.########", CultureInfo.InvariantCulture) + " "));
}
