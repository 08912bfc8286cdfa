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
    private const double Width = 297, Height = 210, Centre = 12, Period = 12.4;
    private const double Fine = 0.1, FinePale = 0.08;
    private const int StrandCount = 11;

    private static readonly Rgb Teal = Rgb.Of(0x1d6a6f), Ochre = Rgb.Of(0xb08d45), Mist = Rgb.Of(0x8db9b6), Under = Rgb.Of(0xd4e6e4);

    private static readonly ArtworkPart Strands = MakeStrands(), Edges = MakeEdges();

    public static Artwork Artwork { get; } = new(Width, Height, new ArtworkPart([], [.. Underprint(), .. Frame()]));

    private static IEnumerable<ArtworkUse> Underprint()
    {
        return
        [
            Turned(Rosette(47, 0.16, 18), 12, 20.0 / 12),
            Turned(Rosette(31, 0.26, 18), 12, 20.0 / 12),
            Turned(Trochoid(12.2, 9.6, 10), 6, 40.0 / 6),
        ];

        static ArtworkUse Turned(ArtworkPart part, int count, double step) =>
            new(part, Width / 2, 112, Line: Under) { Times = count, StepDegrees = step };
    }

    private static IEnumerable<ArtworkUse> Frame()
    {
        var (along, down, corner) = (Band(22), Band(15), Corner());
        return
        [
            new ArtworkUse(Rules(), 0, 0),
            new ArtworkUse(along, Centre + 0.1, Centre), new ArtworkUse(along, Centre + 0.1, Height - Centre),
            new ArtworkUse(down, Centre, Centre, 90), new ArtworkUse(down, Width - Centre, Centre, 90),
            new ArtworkUse(corner, Centre, Centre), new ArtworkUse(corner, Width - Centre, Centre),
            new ArtworkUse(corner, Centre, Height - Centre), new ArtworkUse(corner, Width - Centre, Height - Centre),
        ];
    }

    /// <summary>Two inks, the second a quarter period behind; the medallions cover where it starts and ends.</summary>
    private static ArtworkPart Band(int periods) => new([],
    [
        new ArtworkUse(Strands, 0, 0, Line: Teal) { Times = periods, StepX = Period },
        new ArtworkUse(Strands, -Period / 4, 0, Line: Ochre) { Times = periods, StepX = Period },
        new ArtworkUse(Edges, 0, 0, Line: Mist) { Times = periods, StepX = Period },
    ]);

    /// <summary>Eleven strands over a quarter period; mirrored twice they make the whole.</summary>
    private static ArtworkPart MakeStrands()
    {
        var quarter = Part(new ArtworkPath(string.Concat(Enumerable.Range(0, StrandCount).Select(Strand)), null, Fine));
        var half = new ArtworkPart([], [new ArtworkUse(quarter, 0, 0), new ArtworkUse(quarter, Period / 2, 0) { FlipX = true }]);
        return new ArtworkPart([], [new ArtworkUse(half, 0, 0), new ArtworkUse(half, Period / 2, 0) { FlipY = true }], stored: true);

        static string Strand(int k)
        {
            var (sin, cos) = Math.SinCos(Math.PI * k / (StrandCount - 1));
            return Curve(0, Period / 4, 3, x => (x, 3.1 * (cos * Math.Sin(2 * Math.PI * x / Period) + 0.34 * sin * Math.Sin(6 * Math.PI * x / Period))));
        }
    }

    /// <summary>Four pale waves at each edge, three to a period.</summary>
    private static ArtworkPart MakeEdges()
    {
        var waves = Part(new ArtworkPath(string.Concat(Enumerable.Range(0, 4).Select(phase =>
            Curve(0, Period / 3, 4, x => (x, 3.35 + 0.38 * Math.Sin(6 * Math.PI * x / Period + phase * Math.PI / 2))))), null, FinePale));
        return new ArtworkPart([],
        [
            new ArtworkUse(waves, 0, 0) { Times = 3, StepX = Period / 3 },
            new ArtworkUse(waves, 0, 0) { Times = 3, StepX = Period / 3, FlipY = true },
        ], stored: true);
    }

    private static ArtworkPart Corner()
    {
        var medallion = Part(new ArtworkPath(Circle(7.1), null, 0, Rgb.White), new ArtworkPath(Circle(6.9), Teal, 0.22));
        return new ArtworkPart([],
        [
            new ArtworkUse(medallion, 0, 0),
            new ArtworkUse(Rosette(6, 0.075, 24), 0, 0, Line: Ochre) { Times = 5, StepDegrees = 3 },
            new ArtworkUse(Trochoid(3.3, 3.1, 9), 0, 0, Line: Teal) { Times = 5, StepDegrees = 9 },
        ], stored: true);
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

    /// <summary>r = radius (1 + depth cos lobes·t): one lobe, turned.</summary>
    private static ArtworkPart Rosette(double radius, double depth, int lobes)
    {
        var reach = Math.PI / lobes;
        var lobe = Curve(-reach, reach, 8, t => Polar(radius * (1 + depth * Math.Cos(lobes * t)), t));
        return Turned(lobe, lobes);
    }

    /// <summary>a cos t + b cos fast·t: the curve repeats after one (fast − 1)th of a turn.</summary>
    private static ArtworkPart Trochoid(double a, double b, int fast)
    {
        var reach = Math.PI / (fast - 1);
        var petal = Curve(-reach, reach, 12, t => (a * Math.Cos(t) + b * Math.Cos(fast * t), a * Math.Sin(t) + b * Math.Sin(fast * t)));
        return Turned(petal, fast - 1);
    }

    private static ArtworkPart Turned(string path, int times) =>
        new([], [new ArtworkUse(Part(new ArtworkPath(path, null, Fine)), 0, 0) { Times = times, StepDegrees = 360.0 / times }]);

    private static string Circle(double radius) => Curve(0, 2 * Math.PI, 8, t => Polar(radius, t)) + "Z ";

    private static (double, double) Polar(double radius, double angle) => (radius * Math.Cos(angle), radius * Math.Sin(angle));

    /// <summary>A smooth curve from one parameter to another, as cubics.</summary>
    private static string Curve(double start, double end, int segments, Func<double, (double X, double Y)> at)
    {
        var step = (end - start) / segments;
        var path = new StringBuilder("M ").Append(Point(at(start).X, at(start).Y));
        for (var i = 0; i < segments; i++)
        {
            var (t, next) = (start + i * step, start + (i + 1) * step);
            var (from, to, leaving, arriving) = (at(t), at(next), Slope(t), Slope(next));
            path.Append("C ").Append(Point(from.X + leaving.X / 3, from.Y + leaving.Y / 3))
                .Append(Point(to.X - arriving.X / 3, to.Y - arriving.Y / 3)).Append(Point(to.X, to.Y));
        }
        return path.ToString();

        (double X, double Y) Slope(double t)
        {
            const double Small = 1e-5;
            var (before, after) = (at(t - Small), at(t + Small));
            return ((after.X - before.X) / (2 * Small) * step, (after.Y - before.Y) / (2 * Small) * step);
        }
    }

    private static ArtworkPart Part(params ArtworkPath[] paths) => new(paths, []);

    private static string Point(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"{x:0.##} {y:0.##} ");
}
