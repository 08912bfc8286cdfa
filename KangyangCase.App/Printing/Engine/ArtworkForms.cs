using System.Collections.Concurrent;
using KangyangCase.App.Printing.Layout;
using SkiaSharp;

namespace KangyangCase.App.Printing.Engine;

/// <summary>
/// Skia cannot share vector drawings between pages: a thousand frames would be written a thousand times. So each
/// artwork is drawn as a tiny picture, which Skia does share, and that one object is exchanged for the real drawing.
/// </summary>
internal sealed class ArtworkForms(ConcurrentDictionary<Artwork, ArtworkForm> written) : IDisposable
{
    private readonly List<(Artwork Artwork, SKImage Image)> placeholders = [];

    /// <summary>Known again by its size: one pixel wide, no photo is.</summary>
    public SKImage Placeholder(Artwork artwork)
    {
        var known = placeholders.Find(entry => entry.Artwork == artwork).Image;
        if (known is not null)
            return known;
        using var bitmap = new SKBitmap(1, placeholders.Count + 1, SKColorType.Rgba8888, SKAlphaType.Opaque);
        bitmap.Erase(SKColors.White);
        var image = SKImage.FromBitmap(bitmap);
        placeholders.Add((artwork, image));
        return image;
    }

    public void Substitute(PdfFile file)
    {
        for (var i = 0; i < placeholders.Count; i++)
        {
            var number = file.FindImage(width: 1, height: i + 1);
            var form = written.GetOrAdd(placeholders[i].Artwork, artwork => new ArtworkForm(artwork));
            foreach (var (at, content) in form.Objects(number, file.ObjectCount))
                file[at] = content;
        }
    }

    public void Dispose()
    {
        foreach (var (_, image) in placeholders)
            image.Dispose();
    }
}
