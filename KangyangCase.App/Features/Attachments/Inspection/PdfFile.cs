using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Attachments.Inspection;

/// <summary>
/// Whether a PDF is only paper: whole, readable by everybody, without anything that runs, opens or carries other files. The names that
/// make a document active are looked for everywhere, in compressed objects too and however they are spelled (<c>/J#61vaScript</c>).
/// </summary>
internal static partial class PdfFile
{
    private const int EndWindow = 2048;
    private const int MaxObjects = 40 * 1024 * 1024;
    private const int DictionaryWindow = 4096;

    private static readonly (string Name, string Label)[] Active =
    [
        ("/JavaScript", "脚本"), ("/Launch", "打开其他程序的动作"), ("/EmbeddedFile", "夹带的文件"), ("/EmbeddedFiles", "夹带的文件"), ("/Filespec", "夹带的文件"),
        ("/RichMedia", "多媒体"), ("/XFA", "可填写的动态表单"), ("/SubmitForm", "提交数据的动作"), ("/ImportData", "读入数据的动作"), ("/GoToE", "夹带的文件"),
    ];

    /// <summary>Too short to be looked for inside compressed pictures, where chance spells anything.</summary>
    private static readonly (string Name, string Label)[] ActiveInText = [("/JS", "脚本"), ("/AA", "自动执行的动作")];

    public static Result Check(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        if (!text.AsSpan(Math.Max(0, text.Length - EndWindow)).Contains("%%EOF", StringComparison.Ordinal)
            || !text.Contains("startxref", StringComparison.Ordinal)) return AttachmentErrors.PdfDamaged;
        var plain = Plain(text);
        if (Names(plain, "/Encrypt")) return AttachmentErrors.PdfEncrypted;
        if (Judge(plain, Stream().Replace(plain, " ")) is { } refused) return refused;
        var left = MaxObjects;
        foreach (Match start in StreamStart().Matches(text))
        {
            var head = Plain(text[Math.Max(0, start.Index - DictionaryWindow)..start.Index]);
            head = head[(head.LastIndexOf(" obj", StringComparison.Ordinal) + 1)..];
            if (!Names(head, "/ObjStm")) continue;
            if (Inflate(head, file, start.Index + start.Length, ref left) is not { } objects) return AttachmentErrors.PdfDamaged;
            var inside = Plain(objects);
            if (Judge(inside, inside) is { } found) return found;
        }
        return Result.Success;
    }

    private static Refusal? Judge(string everything, string outsideStreams)
    {
        foreach (var (name, label) in Active)
        {
            if (Names(everything, name)) return AttachmentErrors.PdfActive(label);
        }
        foreach (var (name, label) in ActiveInText)
        {
            if (Names(outsideStreams, name)) return AttachmentErrors.PdfActive(label);
        }
        // Office programs write a page and a zoom there, as an array; anything else may be an action.
        return OpenAction().IsMatch(everything) ? AttachmentErrors.PdfActive("打开时执行的动作") : null;
    }

    /// <summary>Objects packed together. Null when they cannot be read as a plain viewer would, or are far too large.</summary>
    private static string? Inflate(string head, byte[] file, int from, ref int left)
    {
        if (!Names(head, "/Filter")) return "";
        if (!PlainFlate().IsMatch(head) || Names(head, "/DecodeParms")) return null;
        try
        {
            using var packed = new ZLibStream(new MemoryStream(file, from, file.Length - from, writable: false), CompressionMode.Decompress);
            var objects = new MemoryStream();
            var piece = new byte[64 * 1024];
            while (packed.Read(piece) is > 0 and var read)
            {
                left -= read;
                if (left < 0) return null;
                objects.Write(piece, 0, read);
            }
            return Encoding.Latin1.GetString(objects.GetBuffer(), 0, (int)objects.Length);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Names may spell any letter as # and two digits.</summary>
    private static string Plain(string text) => Escape().Replace(text, match => ((char)Convert.ToByte(match.Value[1..], 16)).ToString());

    private static bool Names(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (at + name.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + name.Length])) return true;
        }
        return false;
    }

    [GeneratedRegex("#[0-9A-Fa-f]{2}")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\bstream\r?\n")]
    private static partial Regex StreamStart();

    [GeneratedRegex(@"\bstream\r?\n.*?endstream", RegexOptions.Singleline)]
    private static partial Regex Stream();

    [GeneratedRegex(@"/Filter\s*\[?\s*/FlateDecode\s*\]?\s*(/(?!FlateDecode|ASCII|LZW|RunLength|Crypt)|>>)")]
    private static partial Regex PlainFlate();

    [GeneratedRegex(@"/OpenAction(?![A-Za-z])\s*(?!\s*\[)")]
    private static partial Regex OpenAction();
}
