using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Attachments.Inspection;

/// <summary>Judges what is packed in one stream. Readers take it for packed objects by /N and /First alone, whatever type it claims.</summary>
internal static partial class PdfStream
{
    private const int FreeOfRatio = 1024 * 1024;

    /// <summary>Text packs to a tenth or a twentieth; only files built for it unpack to more than this.</summary>
    private const int MaxRatio = 200;

    private static readonly string[] Flate = ["/FlateDecode", "/Fl"];

    private static readonly string[] Unread = ["/LZWDecode", "/LZW", "/ASCIIHexDecode", "/AHx", "/ASCII85Decode", "/A85", "/RunLengthDecode", "/RL"];

    /// <summary>What holds objects, tells where they lie, or is a file of its own.</summary>
    private static readonly string[] Structural = ["/ObjStm", "/XRef", "/EmbeddedFile", "/Crypt"];

    private static readonly string[] Picture = ["/DCTDecode", "/DCT", "/JPXDecode", "/CCITTFaxDecode", "/CCF", "/JBIG2Decode"];

    private static readonly string[] Twisted = ["/DecodeParms", "/DP", "/F"];

    /// <param name="from">After the keyword.</param>
    /// <param name="head">The dictionary; empty when no object leads here.</param>
    public static Refusal? Judge(byte[] file, int from, ReadOnlySpan<byte> head, PdfEffort effort, PdfOpenings openings)
    {
        var names = PdfNames.Plain(head);
        var text = Encoding.Latin1.GetString(names);
        var objects = PdfNames.Has(names, "/N"u8) && PdfNames.Has(names, "/First"u8);
        var image = !objects && (ImageType().IsMatch(text) || PdfNames.HasAny(names, Picture));
        if (image) return null;
        if (FilterElsewhere().IsMatch(text)) return AttachmentErrors.PdfDamaged;
        // Drawings, letters and pictures of a page may be coded as they like: readers look for nothing else there.
        var hidden = objects || PdfNames.HasAny(names, Structural);
        if (PdfNames.Has(names, "/Crypt"u8) || (hidden && PdfNames.HasAny(names, Unread))) return PdfErrors.Unreadable;
        var data = PdfLexer.SkipWhite(file, from);
        return objects ? JudgeObjects(file, from, data, names, text, effort, openings) : JudgeOther(file, data, names, effort);
    }

    private static Refusal? JudgeObjects(byte[] file, int from, int data, byte[] names, string text, PdfEffort effort, PdfOpenings openings)
    {
        var filters = Filter().Count(text);
        if (filters == 0 && !PdfNames.HasAny(names, Twisted)) return JudgePlain(file, data, text, effort, openings);
        var readable = filters == 1 && PlainFlate().IsMatch(text) && !PdfNames.HasAny(names, Twisted);
        // Without a line end readers disagree where the bytes begin.
        if (!readable || file.AsSpan(from, data - from).IndexOfAny((byte)'\r', (byte)'\n') < 0 || !IsZlib(file, data)) return AttachmentErrors.PdfDamaged;
        var whole = Inflate(file, data, effort, out var inside);
        if (effort.Spent) return PdfErrors.TooComplex;
        openings.AddPacked(inside, text);
        return PdfNames.JudgeObjects(PdfNames.Plain(inside.Span), openings) ?? (whole ? null : AttachmentErrors.PdfDamaged);
    }

    private static Refusal? JudgePlain(byte[] file, int data, string text, PdfEffort effort, PdfOpenings openings)
    {
        var end = PdfLexer.Next(file, "endstream"u8, data);
        if (end < 0) return AttachmentErrors.PdfDamaged;
        effort.AddInflated(end - data);
        if (effort.Spent) return PdfErrors.TooComplex;
        var inside = file.AsMemory(data, end - data);
        openings.AddPacked(inside, text);
        return PdfNames.JudgeObjects(PdfNames.Plain(inside.Span), openings);
    }

    /// <summary>Pages, fonts and texts hold no objects; a wrong checksum there is for the reader to mind.</summary>
    private static Refusal? JudgeOther(byte[] file, int data, byte[] names, PdfEffort effort)
    {
        if (!IsZlib(file, data) && !PdfNames.HasAny(names, Flate)) return null;
        Inflate(file, data, effort, out var inside);
        return effort.Spent ? PdfErrors.TooComplex : PdfNames.JudgeAnything(PdfNames.Plain(inside.Span));
    }

    private static bool IsZlib(byte[] file, int at) => at + 1 < file.Length && (file[at] & 0x0F) == 8 && ((file[at] << 8) + file[at + 1]) % 31 == 0;

    /// <summary>Whether all of it could be unpacked, and what could. A bomb spends the whole effort.</summary>
    private static bool Inflate(byte[] file, int at, PdfEffort effort, out ReadOnlyMemory<byte> inside)
    {
        var packed = new MemoryStream(file, at, file.Length - at, writable: false);
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var bytes = new MemoryStream();
        var piece = new byte[16 * 1024];
        var whole = true;
        try
        {
            while (!effort.Spent && unpacked.Read(piece) is > 0 and var read)
            {
                var bomb = bytes.Length > FreeOfRatio && bytes.Length > MaxRatio * packed.Position;
                effort.AddInflated(bomb ? int.MaxValue : read);
                bytes.Write(piece, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            whole = false;
        }
        inside = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        return whole;
    }

    [GeneratedRegex(@"/Subtype[\s\0]*/Image(?![A-Za-z0-9])")]
    private static partial Regex ImageType();

    [GeneratedRegex(@"/Filter(?![A-Za-z0-9])")]
    private static partial Regex Filter();

    [GeneratedRegex(@"/Filter(?>[\s\0]*\[?[\s\0]*)[0-9]")]
    private static partial Regex FilterElsewhere();

    [GeneratedRegex(@"/Filter(?>\s*\[?\s*)/FlateDecode(?>\s*\]?\s*)(/(?!FlateDecode)|>>)")]
    private static partial Regex PlainFlate();
}
