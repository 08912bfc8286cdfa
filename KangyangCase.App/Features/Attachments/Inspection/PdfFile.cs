using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Attachments.Inspection;

/// <summary>
/// Whether a PDF is only paper: whole, readable by everybody, without anything that runs, opens or carries other files. The names that
/// make a document active are looked for everywhere, in compressed objects too. One pass over the bytes, and only so much effort.
/// </summary>
internal static class PdfFile
{
    private const int EndWindow = 2048;

    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public static Result Check(byte[] file, PdfEffort effort)
    {
        if (!Whole(file)) return AttachmentErrors.PdfDamaged;
        var plain = PdfNames.Plain(file);
        if (PdfNames.Has(plain, "/Encrypt"u8)) return AttachmentErrors.PdfEncrypted;
        if (PdfNames.JudgeAnything(plain) is { } active) return active;
        var openings = new PdfOpenings();
        return (JudgeStreams(file, effort, openings) ?? openings.Judge(file, effort)) is { } refused ? refused : Result.Success;
    }

    private static bool Whole(ReadOnlySpan<byte> file) => file[Math.Max(0, file.Length - EndWindow)..].IndexOf("%%EOF"u8) >= 0
        && file.IndexOf("startxref"u8) >= 0 && file.IndexOf(" obj"u8) >= 0 && file.IndexOf("endobj"u8) >= 0;

    private static Refusal? JudgeStreams(byte[] file, PdfEffort effort, PdfOpenings openings)
    {
        var heads = PdfLexer.Heads(file, effort);
        if (effort.Spent) return PdfErrors.TooComplex;
        var lastEnd = file.AsSpan().LastIndexOf("endstream"u8);
        var outside = new MemoryStream();
        var covered = 0;
        for (var at = PdfLexer.Next(file, "stream"u8, 0); at >= 0; at = PdfLexer.Next(file, "stream"u8, at + 6))
        {
            if (!IsKeyword(file, at)) continue;
            effort.AddStream();
            if (effort.Spent) return PdfErrors.TooComplex;
            var known = heads.TryGetValue(at, out var head);
            if (at > lastEnd)
            {
                // A title may speak of a stream; bytes that nothing ends are read differently by every reader.
                if (known || file[at + 6] is (byte)'\r' or (byte)'\n') return AttachmentErrors.PdfDamaged;
                continue;
            }
            if (at >= covered)
            {
                outside.Write(file, covered, at - covered);
                covered = PdfLexer.Next(file, "endstream"u8, at);
            }
            // Also those that seem to lie inside another: readers go where the table of objects sends them.
            if (PdfStream.Judge(file, at + 6, known ? file.AsSpan(head) : default, effort, openings) is { } refused) return refused;
        }
        outside.Write(file, covered, file.Length - covered);
        return PdfNames.JudgeObjects(PdfNames.Plain(outside.GetBuffer().AsSpan(0, (int)outside.Length)), openings);
    }

    private static bool IsKeyword(byte[] file, int at) => at > 0 && at + 6 < file.Length
        && file[at - 1] != '/' && PdfLexer.EndsWord(file[at - 1]) && PdfLexer.EndsWord(file[at + 6]);
}
