using System.Globalization;
using System.Text;
using QRCoder;

namespace KangyangCase.App.Printing.Layout;

/// <summary>A QR code as one vector outline, so that no viewer shows seams between its modules.</summary>
public static class QrShape
{
    /// <summary>In modules. It lies outside the square: whoever places the code keeps it free.</summary>
    public const int QuietZone = 4;

    /// <summary>A module below this is not read reliably from paper, in mm.</summary>
    public const double SmallestModule = 0.4;

    /// <summary>Level M; the modules fill the square. Null when the modules would be smaller than 0.4 mm.</summary>
    public static FilledShape? Draw(string payload, Box square)
    {
        using var generator = new QRCodeGenerator();
        QRCodeData data;
        try
        {
            data = generator.CreateQrCode(payload, QRCodeGenerator.ECCLevel.M);
        }
        catch (QRCoder.Exceptions.DataTooLongException)
        {
            return null;
        }
        using (data)
        {
            var side = data.ModuleMatrix.Count - 2 * QuietZone; // QRCoder's matrix has the quiet zone around it
            var module = square.Width / side;
            return module < SmallestModule ? null : new FilledShape(square.X, square.Y, module, Outline(data, side), Rgb.Black);
        }
    }

    /// <summary>Walks along the border between dark and light modules, dark on the right hand.</summary>
    private static string Outline(QRCodeData data, int side)
    {
        Dictionary<(int X, int Y), Stack<(int X, int Y)>> edges = [];
        for (var y = 0; y < side; y++)
            for (var x = 0; x < side; x++)
            {
                if (!Dark(x, y)) continue;
                if (!Dark(x, y - 1)) Edge((x, y), (x + 1, y));
                if (!Dark(x + 1, y)) Edge((x + 1, y), (x + 1, y + 1));
                if (!Dark(x, y + 1)) Edge((x + 1, y + 1), (x, y + 1));
                if (!Dark(x - 1, y)) Edge((x, y + 1), (x, y));
            }

        var path = new StringBuilder();
        foreach (var start in edges.Keys.OrderBy(point => point.Y).ThenBy(point => point.X).ToList())
            while (edges[start].Count > 0)
            {
                var (at, last) = (start, (X: 0, Y: 0));
                do
                {
                    var next = edges[at].Pop();
                    var step = (X: next.X - at.X, Y: next.Y - at.Y);
                    if (step != last)
                        path.Append(at == start && last == (0, 0) ? "M " : "L ").Append(Point(at));
                    (at, last) = (next, step);
                } while (at != start);
                path.Append("Z ");
            }
        return path.ToString();

        bool Dark(int x, int y) => x >= 0 && y >= 0 && x < side && y < side && data.ModuleMatrix[y + QuietZone][x + QuietZone];

        void Edge((int X, int Y) from, (int X, int Y) to)
        {
            edges.TryAdd(from, []);
            edges.TryAdd(to, []);
            edges[from].Push(to);
        }

        static string Point((int X, int Y) point) => string.Create(CultureInfo.InvariantCulture, $"{point.X} {point.Y} ");
    }
}
