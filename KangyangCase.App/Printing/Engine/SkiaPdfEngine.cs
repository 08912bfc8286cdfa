using System.Collections.Concurrent;
using KangyangCase.App.Printing.Layout;
using SkiaSharp;

namespace KangyangCase.App.Printing.Engine;

/// <summary>The default engine: SkiaSharp draws, fonts are cut down beforehand, identifiers are made repeatable afterwards.</summary>
public sealed class SkiaPdfEngine(Typography typography) : IPdfEngine
{
    private const float PointsPerMillimetre = 72 / 25.4f;

    private readonly ConcurrentDictionary<Artwork, ArtworkForm> written = new();

    public byte[] Render(PrintDocument document)
    {
        using var lines = new LineCache(typography, document);
        using var artworks = new ArtworkForms(written);
        using var stream = new MemoryStream();
        using (var pdf = SKDocument.CreatePdf(stream, Metadata(document)))
        {
            using var painter = new PagePainter(lines, artworks);
            foreach (var page in document.Pages)
            {
                using var canvas = pdf.BeginPage((float)page.Width * PointsPerMillimetre, (float)page.Height * PointsPerMillimetre);
                canvas.Scale(PointsPerMillimetre);
                foreach (var item in page.Items)
                    painter.Paint(canvas, item);
                pdf.EndPage();
            }
            pdf.Close();
        }
        var file = new PdfFile(stream.ToArray());
        artworks.Substitute(file);
        PdfSlimming.Slim(file);
        return PdfWriter.Write(file);
    }

    private static SKDocumentPdfMetadata Metadata(PrintDocument document) => new()
    {
        Title = document.Title,
        Subject = document.Subject,
        Author = document.Author,
        Creator = "康养培训个案管理系统",
        Creation = document.DatedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        Modified = document.DatedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        PdfA = true,
        RasterDpi = 300,
        EncodingQuality = 101,
    };
}
