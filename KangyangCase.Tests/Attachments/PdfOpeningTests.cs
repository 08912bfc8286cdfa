using System.Text;
using KangyangCase.App.Features.Attachments.Inspection;

namespace KangyangCase.Tests.Attachments;

/// <summary>What a file does when it is opened, and content coded in ways that hide things.</summary>
public sealed class PdfOpeningTests
{
    private const string GoTo = "<< /S /GoTo /D [3 0 R /FitH 800] >>";

    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("98 0 obj [3 0 R /Fit] endobj")]
    [InlineData("98 0 obj\n<< /Type /Action /S /GoTo /D (section.1) >>\nendobj")]
    [InlineData("98 0 obj % the first page\n<</D[3 0 R/XYZ null null 1]/S/GoTo>>endobj")]
    [InlineData("98 0 obj " + GoTo + " endobj 198 0 obj << /S /URI /URI (http://example.org) >> endobj 98 1 obj " + GoTo + " endobj")]
    public void Check_OfAnOpeningThatLeadsToAPlace_IsAccepted(string target) => Assert.Null(Check(Papers.Pdf("/OpenAction 98 0 R", extra: target)));

    [Theory]
    [InlineData("")]
    [InlineData("98 0 obj << /S /URI /URI (http://example.org) >> endobj")]
    [InlineData("98 0 obj << /S /Named /N /Print >> endobj")]
    [InlineData("98 0 obj << /S /GoToR /F (other.pdf) /D [0 /Fit] >> endobj")]
    [InlineData("98 0 obj << /S /GoTo /D [3 0 R /Fit] /Next 97 0 R >> endobj")]
    [InlineData("98 0 obj << /S /GoTo /D (#29 >> endobj) /Next 97 0 R >> endobj")]
    [InlineData("98 0 obj << /X (/S /GoTo) /S /URI /URI (http://example.org) >> endobj")]
    [InlineData("98 0 obj << /S /GoTo /#53 /URI /URI (http://example.org) >> endobj")]
    [InlineData("98 0 obj << /S %\n/URI % /GoTo\n>> endobj")]
    [InlineData("98 0 obj 97 0 R endobj 97 0 obj " + GoTo + " endobj")]
    [InlineData("98 0 obj << /S /GoTo /D [3 0 R /Fit]")]
    [InlineData("98 0 obj " + GoTo + " endobj 98 0 obj << /S /URI /URI (http://example.org) >> endobj")]
    [InlineData("98 0 obj " + GoTo + " endobj 098 00 obj << /S /URI /URI (http://example.org) >> endobj")]
    [InlineData("98 0 obj " + GoTo + " endobj 98 % \n 0 obj << /S /URI /URI (http://example.org) >> endobj")]
    public void Check_OfAnOpeningThatMayDoAnythingElse_IsRefused(string target) =>
        Assert.Equal("attachment.pdf-active", Check(Papers.Pdf("/OpenAction 98 0 R", extra: target)));

    [Theory]
    [InlineData("/OpenAction << /S /URI /URI (http://example.org) >>")]
    [InlineData("/OpenAction %#0A[\n<< /S /URI /URI (http://example.org) >>")]
    [InlineData("/OpenAction /Print")]
    [InlineData("/OpenAction 98 0")]
    public void Check_OfAnOpeningSpelledOut_IsRefusedUnlessItIsAPlace(string opening) => Assert.Equal("attachment.pdf-active", Check(Papers.Pdf(opening)));

    [Theory]
    [InlineData("/N 2 /First 9", null)]
    [InlineData("/N 2 /First 9 /First 10", "attachment.pdf-active")]
    [InlineData("/N 2 /First 9 0 R", "attachment.pdf-active")]
    [InlineData("/N 2 /First 15", "attachment.pdf-active")]
    public void Check_OfAnOpeningPackedAsTexDoes_FollowsIt(string head, string? code) =>
        Assert.Equal(code, Check(Packed(head, "97 0 98 6<< >>" + "  " + GoTo + " << /Type /Catalog /OpenAction 98 0 R >>")));

    [Fact]
    public void Check_OfAPackedOpeningThatIsAnAction_IsRefused()
    {
        var web = "<< /S /URI /URI (http://example.org) >>";
        Assert.Equal("attachment.pdf-active", Check(Packed("/N 1 /First 5", "98 0 " + web + " << /OpenAction 98 0 R >>")));
        Assert.Equal("attachment.pdf-active", Check([.. Papers.Pdf("/OpenAction 98 0 R", extra: $"98 0 obj {GoTo} endobj"), .. Packed("/N 1 /First 5", "98 0 " + web)]));
        Assert.Equal("attachment.pdf-active", Check(Packed("/N 1 /First 7", "98 0 %\n" + GoTo + " << /OpenAction 98 0 R >>")));
    }

    [Fact]
    public void Check_OfATargetDefinedWithoutEnd_StopsLooking() => Assert.Equal(
        "attachment.pdf-complex", Check(Papers.Pdf("/OpenAction 98 0 R", extra: string.Concat(Enumerable.Repeat($"98 0 obj {GoTo} endobj\n", 40_000)))));

    [Theory]
    [InlineData("/N 1 /First 4 /Filter /LZWDecode")]
    [InlineData("/N 1 /First 4 /Subtype /Form /Filter /ASCII85Decode")]
    [InlineData("/Type /Obj#53tm /Filter /ASCIIHexDecode")]
    [InlineData("/Type /XRef /W [1 4 2] /Filter /LZWDecode")]
    [InlineData("/Filter [/Crypt /FlateDecode]")]
    public void Check_OfObjectsInACodeNobodyNeedsForThem_SaysWhatToDo(string head)
    {
        var refusal = PdfFile.Check(Papers.Streams(($"<< {head} >>\nstream\n", "9jqo^"u8.ToArray())), new PdfEffort(TimeProvider.System, stop)).Refusal;

        Assert.Equal("attachment.pdf-unreadable", refusal?.Code);
        Assert.Contains("打印到 PDF", refusal?.Message);
    }

    private string? Check(byte[] file) => PdfFile.Check(file, new PdfEffort(TimeProvider.System, stop)).Refusal?.Code;

    private static byte[] Packed(string head, string objects) =>
        Papers.Streams(($"<< /Type /ObjStm {head} /Filter /FlateDecode >>\nstream\n", Papers.Zip(Encoding.Latin1.GetBytes(objects))));
}
