using KangyangCase.App.Printing.Layout;
using SkiaSharp;

namespace KangyangCase.App.Printing.Engine;

/// <summary>Draws the items of a page on a canvas whose unit is the millimetre.</summary>
internal sealed class PagePainter(LineCache lines, ArtworkForms artworks) : IDisposable
{
    private readonly SKPaint stroke = new() { IsStroke = true, IsAntialias = true };
    private readonly SKPaint fill = new() { IsStroke = false, IsAntialias = true };

    public void Paint(SKCanvas canvas, PrintItem item)
    {
        switch (item)
        {
            case TextLine line:
                Paint(canvas, line);
                break;
            case RuleLine rule:
                canvas.DrawLine((float)rule.X1, (float)rule.Y1, (float)rule.X2, (float)rule.Y2, Stroke(rule.Color, rule.Width));
                break;
            case FrameBox frame:
                if (frame.Ground is { } ground)
                    canvas.DrawRect(Rect(frame.Place), Fill(ground));
                if (frame.Line is { } color)
                    canvas.DrawRect(Rect(frame.Place), Stroke(color, frame.LineWidth));
                break;
            case FilledShape shape:
                using (var path = SKPath.ParseSvgPathData(shape.Path))
                {
                    path.FillType = SKPathFillType.EvenOdd;
                    canvas.Save();
                    canvas.Translate((float)shape.X, (float)shape.Y);
                    canvas.Scale((float)shape.Unit);
                    canvas.DrawPath(path, Fill(shape.Color));
                    canvas.Restore();
                }
                break;
            case Picture picture:
                using (var image = SKImage.FromEncodedData(picture.Jpeg))
                    canvas.DrawImage(image, Rect(picture.Place), SKSamplingOptions.Default);
                break;
            case ArtworkPlace place:
                canvas.DrawImage(artworks.Placeholder(place.Artwork), Rect(place.Place), SKSamplingOptions.Default);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, "The engine cannot draw this item.");
        }
    }

    public void Dispose()
    {
        stroke.Dispose();
        fill.Dispose();
    }

    private void Paint(SKCanvas canvas, TextLine line)
    {
        if (lines.Find(line) is not { } text)
            return;
        canvas.Save();
        canvas.Translate((float)line.X, (float)line.Baseline);
        canvas.RotateDegrees((float)line.Angle);
        canvas.Scale((float)line.Style.Em / LineCache.UnitsPerEm);
        canvas.DrawText(text, 0, 0, Fill(line.Style.Color));
        canvas.Restore();
    }

    private SKPaint Stroke(Rgb color, double width)
    {
        stroke.Color = Color(color);
        stroke.StrokeWidth = (float)width;
        return stroke;
    }

    private SKPaint Fill(Rgb color)
    {
        fill.Color = Color(color);
        return fill;
    }

    private static SKColor Color(Rgb color) => new(color.Red, color.Green, color.Blue);

    private static SKRect Rect(Box box) => new((float)box.X, (float)box.Y, (float)box.Right, (float)box.Bottom);
}
