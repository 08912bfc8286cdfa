using System.Text;
using KangyangCase.App.Features.Attachments.Inspection;

namespace KangyangCase.Tests.Attachments;

/// <summary>Files that readers open and run although a careless look finds nothing, and files built to be slow.</summary>
public sealed class PdfFileTests
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Hiding => new()
    {
        { "/Type /ObjStm", "\n" },
        { "/Type /ObjStm", "\r" },
        { "/Type /ObjStm", "\r\n" },
        { "/Type /ObjStm", " \n" },
        { "/Type /ObjStm", "\t\f\n" },
        { "", "\n" },
        { "/Type /XRef", "\n" },
        { "/Subtype /Image", "\n" },
        { "/Type /ObjStm %" + new string('p', 5000) + "\n", "\n" },
        { "/Type /ObjStm /X ( obj)", "\n" },
        { "/X (<< endstream >> stream \\) endobj)", "\n" },
        { "/X <3c3c> %>> stream\n", "\n" },
        { "/#54ype /Obj#53tm", "\n" },
    };

    [Theory]
    [MemberData(nameof(Hiding))]
    public void Check_OfAScriptInHiddenObjects_IsRefused(string head, string lineEnd) =>
        Assert.Equal("attachment.pdf-active", Check(Papers.HiddenPdf(head, lineEnd)));

    [Fact]
    public void Check_OfHiddenObjectsBehindATextThatSpeaksOfAStream_IsRefused() =>
        Assert.Equal("attachment.pdf-active", Check([.. "%PDF-1.5\n3 0 obj (stream\n) endobj\n"u8, .. Papers.HiddenPdf("", "\n")]));

    [Theory]
    [InlineData("/N 1 /First 4 /Filter /FlateDecode", " ")]
    [InlineData("/N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 >>", "\n")]
    [InlineData("/N 1 /First 4 /F /Fl", "\n")]
    [InlineData("/N 1 /First 4 /Filter 7 0 R", "\n")]
    [InlineData("/N 1 /First 4 /Filter /FlateDecode /Filter /DCTDecode", "\n")]
    public void Check_OfAStreamReadersUnpackDifferently_IsRefused(string head, string lineEnd) =>
        Assert.Equal("attachment.pdf-damaged", Check(Papers.Streams(($"<< {head} >>stream{lineEnd}", Papers.Zip("1 0 << >>"u8.ToArray())))));

    [Theory]
    [InlineData("/Length 9 /Filter /FlateDecode")]
    [InlineData("/Type /XRef /W [1 4 2] /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 7 >>")]
    [InlineData("/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode]")]
    [InlineData("/Type /XObject /Subtype /Image /Filter [/ASCII85Decode /DCTDecode]")]
    [InlineData("/Type /XObject /Subtype /Image /Filter /LZWDecode")]
    [InlineData("/Filter /JBIG2Decode")]
    [InlineData("/Filter /LZWDecode")]
    [InlineData("/Filter [/ASCII85Decode /LZWDecode]")]
    [InlineData("/Filter [/ASCII85Decode /FlateDecode]")]
    [InlineData("/Length1 900 /Filter /ASCIIHexDecode")]
    [InlineData("/Type /XObject /Subtype /Form /Filter [/A85 /RL]")]
    [InlineData("/N 3 /Alternate /DeviceRGB /Filter /FlateDecode")]
    public void Check_OfWhatScannersAndOfficeProgramsWrite_IsAccepted(string head) =>
        Assert.Null(Check(Papers.Streams(($"<< {head} >>\nstream\r\n", Papers.Zip("1 0 << /Title (upstream data) >>"u8.ToArray())))));

    [Fact]
    public void Check_OfAWhitePage_IsAcceptedHoweverWellItPacks() => Assert.Null(Check(Papers.Streams(
        ("<< /Subtype /Image /Filter /FlateDecode >>\nstream\n", Papers.Zip(new byte[8_000_000])),
        ("<< /Filter /FlateDecode >>\nstream\n", Papers.Zip("BT (a stream of words) Tj ET"u8.ToArray())))));

    [Fact]
    public void Check_OfGarbageBetweenHeadAndEnd_IsRefused() =>
        Assert.Equal("attachment.pdf-damaged", Check(Encoding.Latin1.GetBytes("%PDF-1.4\n" + Repeat("stream\n", 100) + "startxref\n0\n%%EOF\n")));

    [Fact]
    public void Check_OfAStreamWithoutEnd_IsRefused() =>
        Assert.Equal("attachment.pdf-damaged", Check(Slow("stream\n", 1, "")));

    [Theory]
    [InlineData("stream\n")]
    [InlineData("stream ")]
    [InlineData("(stream) ")]
    public void Check_OfEndlessStreams_StopsCounting(string piece)
    {
        var effort = new PdfEffort(new Clock(TimeSpan.Zero), stop);

        Assert.Equal("attachment.pdf-complex", PdfFile.Check(Slow(piece, 4 * 1024 * 1024 / piece.Length, "endstream "), effort).Refusal?.Code);

        Assert.Equal(PdfEffort.MaxStreams + 1, effort.Streams);
    }

    [Fact]
    public void Check_OfStreamsThatNothingEnds_LooksAtTheFirstOnly()
    {
        var effort = new PdfEffort(new Clock(TimeSpan.Zero), stop);

        Assert.Equal("attachment.pdf-damaged", PdfFile.Check(Slow("stream\n", 600_000, ""), effort).Refusal?.Code);

        Assert.Equal(1, effort.Streams);
    }

    [Theory]
    [InlineData("obj%")]
    [InlineData("obj<<(")]
    [InlineData("obj<<")]
    public void Check_OfObjectsInsideEachOther_StopsReading(string piece)
    {
        var effort = new PdfEffort(new Clock(TimeSpan.Zero), stop);

        Assert.Equal("attachment.pdf-complex", PdfFile.Check(Slow(piece, 500_000, ""), effort).Refusal?.Code);

        Assert.InRange(effort.Read, 1, 80 * 1024 * 1024);
    }

    [Fact]
    public void Check_OfABomb_StopsUnpacking()
    {
        var bomb = Papers.Streams(("<< /Filter /FlateDecode >>stream\n", Papers.Zip(new byte[20_000_000])));

        Assert.Equal("attachment.pdf-complex", Check(bomb));
    }

    [Fact]
    public void Check_ThatTakesTooLong_IsGivenUp() => Assert.Equal(
        "attachment.pdf-complex", PdfFile.Check(Papers.HiddenPdf("", "\n"), new PdfEffort(new Clock(TimeSpan.FromSeconds(6)), stop)).Refusal?.Code);

    [Fact]
    public void Check_ThatNobodyWaitsFor_Stops() =>
        Assert.Throws<OperationCanceledException>(() => PdfFile.Check(Papers.HiddenPdf("", "\n"), new PdfEffort(TimeProvider.System, new CancellationToken(canceled: true))));

    private string? Check(byte[] file) => PdfFile.Check(file, new PdfEffort(TimeProvider.System, stop)).Refusal?.Code;

    private static byte[] Slow(string piece, int times, string end) =>
        Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj\n<< >>\nendobj\n" + Repeat(piece, times) + end + "startxref\n0\n%%EOF\n");

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    /// <param name="step">How far it has moved every time it is asked.</param>
    private sealed class Clock(TimeSpan step) : TimeProvider
    {
        private long asked;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => asked++ * step.Ticks;
    }
}
