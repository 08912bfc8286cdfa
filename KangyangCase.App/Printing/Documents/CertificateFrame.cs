using System.Globalization;
using System.Text;
using KangyangCase.App.Printing.Layout;

namespace KangyangCase.App.Printing.Documents;

/// <summary>
/// Frame and underprint of the certificate: our own guilloche, drawn from formulas, copied from no issued paper.
/// One period of the band is 12.4 mm and runs 22 times along and 15 times down the sheet.
/// </summary>
public static class CertificateFrame
{
    private const double Width = 297, Height = 210, Centre = 12, Period = 12.4, Reach = 3.1;
    private const double Fine = 0.1, FinePale = 0.08;
    private const int Strands = 11;

    private static readonly Rgb Teal = Rgb.Of(0x1d6a6f), Ochre = Rgb.Of(0xb08d45), Mist = Rgb.Of(0x8db9b6), Under = Rgb.Of(0xd4e6e4);

    public static Artwork Artwork { get; } = new(Width, Height, new ArtworkPart([], [.. Underprint(), .. Frame()]));

    private static IEnumerable<ArtworkUse> Underprint()
    {
        var outer = Part(new ArtworkPath(Rosette(47, 0.16, 18), Under, Fine));
        var inner = Part(new ArtworkPath(Rosette(31, 0.26, 18), Under, Fine));
        var heart = Part(new ArtworkPath(Trochoid(12.2, 1, 9.6, 10), Under, Fine));
        return [.. Turned(outer, 12, 20.0 / 12), .. Turned(inner, 12, 20.0 / 12), .. Turned(heart, 6, 40.0 / 6)];

        static IEnumerable<ArtworkUse> Turned(ArtworkPart part, int count, double step) =>
            Enumerable.Range(0, count).Select(i => new ArtworkUse(part, 148.5, 112, i * step));
    }

    private static IEnumerable<ArtworkUse> Frame()
    {
        var tile = Tile();
        var along = Repeated(tile, 22);
        var down = Repeated(tile, 15);
        var corner = Corner();
        return
        [
            new ArtworkUse(Rules(), 0, 0),
            new ArtworkUse(along, Centre + 0.1, Centre), new ArtworkUse(along, Centre + 0.1, Height - Centre),
            new ArtworkUse(down, Centre, Centre, 90), new ArtworkUse(down, Width - Centre, Centre, 90),
            new ArtworkUse(corner, Centre, Centre), new ArtworkUse(corner, Width - Centre, Centre),
            new ArtworkUse(corner, Centre, Height - Centre), new ArtworkUse(corner, Width - Centre, Height - Centre),
        ];

        static ArtworkPart Repeated(ArtworkPart tile, int count) =>
            new([], [.. Enumerable.Range(0, count).Select(i => new ArtworkUse(tile, i * Period, 0))]);
    }

    /// <summary>One period of the band: two inks of eleven strands, and four pale waves at each edge.</summary>
    private static ArtworkPart Tile()
    {
        return Part(
            new ArtworkPath(Strand(0), Teal, Fine),
            new ArtworkPath(Strand(Period / 4), Ochre, Fine),
            new ArtworkPath(string.Concat(new[] { -1, 1 }.SelectMany(side => Enumerable.Range(0, 4).Select(phase =>
                Curve(12, i => (i * Period / 12, side * 3.35 + 0.38 * Math.Sin(6 * Math.PI * i / 12 + phase * Math.PI / 2)))))), Mist, FinePale));

        static string Strand(double shift) => string.Concat(Enumerable.Range(0, Strands).Select(k =>
        {
            var (sin, cos) = Math.SinCos(Math.PI * k / (Strands - 1));
            return Curve(12, i =>
            {
                var turn = 2 * Math.PI * (i * Period / 12 + shift) / Period;
                return (i * Period / 12, Reach * (cos * Math.Sin(turn) + 0.34 * sin * Math.Sin(3 * turn)));
            });
        }));
    }

    private static ArtworkPart Corner()
    {
        var ring = Part(new ArtworkPath(Rosette(6, 0.075, 24), Ochre, Fine));
        var petal = Part(new ArtworkPath(Trochoid(3.3, 1, 3.1, 9), Teal, Fine));
        var medallion = Part(new ArtworkPath(Circle(7.1), null, 0, Rgb.White), new ArtworkPath(Circle(6.9), Teal, 0.22));
        return new ArtworkPart([],
        [
            new ArtworkUse(medallion, 0, 0),
            .. Enumerable.Range(0, 5).Select(i => new ArtworkUse(ring, 0, 0, i * 3)),
            .. Enumerable.Range(0, 5).Select(i => new ArtworkUse(petal, 0, 0, i * 9)),
        ]);
    }

    private static ArtworkPart Rules() => Part(
        new ArtworkPath("M 16 7 L 281 7 M 16 203 L 281 203 M 7 16 L 7 194 M 290 16 L 290 194", Teal, 0.4),
        new ArtworkPath("M 16 7.8 L 281 7.8 M 16 202.2 L 281 202.2 M 7.8 16 L 7.8 194 M 289.2 16 L 289.2 194", Teal, 0.1),
        new ArtworkPath(Hollowed(16.2, 9.9), Teal, 0.1),
        new ArtworkPath(Hollowed(16.9, 10.7), Teal, 0.3));

    /// <summary>A rectangle whose corners curve inwards around the medallions.</summary>
    private static string Hollowed(double inset, double radius)
    {
        // Where the circle around the corner's centre meets the rectangle.
        var reach = Centre + Math.Sqrt(radius * radius - (inset - Centre) * (inset - Centre));
        (double X, double Y)[] corners = [(Centre, Centre), (Width - Centre, Centre), (Width - Centre, Height - Centre), (Centre, Height - Centre)];
        var path = new StringBuilder();
        for (var corner = 0; corner < 4; corner++)
        {
            var (x, y) = corners[corner];
            var start = Math.Atan2(reach - Centre, inset - Centre) * 180 / Math.PI;
            var sweep = 2 * (start - 45);
            for (var i = 0; i <= 8; i++)
            {
                var (sin, cos) = Math.SinCos((corner * 90 + start - sweep * i / 8) * Math.PI / 180);
                path.Append(path.Length == 0 ? "M " : "L ").Append(Point(x + radius * cos, y + radius * sin));
            }
        }
        return path.Append("Z ").ToString();
    }

    private static string Rosette(double radius, double depth, int lobes) => Closed(lobes * 8, t =>
    {
        var r = radius * (1 + depth * Math.Cos(lobes * t));
        return (r * Math.Cos(t), r * Math.Sin(t));
    });

    private static string Trochoid(double a, int slow, double b, int fast) => Closed(fast * 12, t =>
        (a * Math.Cos(slow * t) + b * Math.Cos(fast * t), a * Math.Sin(slow * t) + b * Math.Sin(fast * t)));

    private static string Circle(double radius) => Closed(12, t => (radius * Math.Cos(t), radius * Math.Sin(t)));

    private static string Closed(int segments, Func<double, (double, double)> at) =>
        Curve(segments, i => at(2 * Math.PI * i / segments)) + "Z ";

    /// <summary>A smooth curve through points of a function of the step, as cubics.</summary>
    private static string Curve(int segments, Func<double, (double X, double Y)> at)
    {
        const double Step = 1e-4;
        var path = new StringBuilder("M ").Append(Point(at(0).X, at(0).Y));
        for (var i = 0; i < segments; i++)
        {
            var (from, to, leaving, arriving) = (at(i), at(i + 1), Slope(i), Slope(i + 1));
            path.Append("C ").Append(Point(from.X + leaving.X / 3, from.Y + leaving.Y / 3))
                .Append(Point(to.X - arriving.X / 3, to.Y - arriving.Y / 3)).Append(Point(to.X, to.Y));
        }
        return path.ToString();

        (double X, double Y) Slope(double i)
        {
            var (before, after) = (at(i - Step), at(i + Step));
            return ((after.X - before.X) / (2 * Step), (after.Y - before.Y) / (2 * Step));
        }
    }

    private static ArtworkPart Part(params ArtworkPath[] paths) => new(paths, []);

    private static string Point(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"{x:0.##} {y:0.##} ");
}
