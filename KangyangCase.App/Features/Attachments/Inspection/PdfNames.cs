using System.Globalization;
using System.Text;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Attachments.Inspection;

/// <summary>The names that make a document active, however they are spelled (<c>/J#61vaScript</c>).</summary>
internal static class PdfNames
{
    private static readonly (byte[] Name, string Label)[] Active =
    [
        ("/JavaScript"u8.ToArray(), "脚本"), ("/Launch"u8.ToArray(), "打开其他程序的动作"), ("/EmbeddedFile"u8.ToArray(), "夹带的文件"),
        ("/EmbeddedFiles"u8.ToArray(), "夹带的文件"), ("/Filespec"u8.ToArray(), "夹带的文件"), ("/RichMedia"u8.ToArray(), "多媒体"),
        ("/SubmitForm"u8.ToArray(), "提交数据的动作"), ("/ImportData"u8.ToArray(), "读入数据的动作"), ("/GoToE"u8.ToArray(), "夹带的文件"),
        ("/XFA"u8.ToArray(), "可填写的动态表单"),
    ];

    /// <summary>Too short to be looked for inside fonts and pictures, where chance spells anything.</summary>
    private static readonly (byte[] Name, string Label)[] ActiveInText = [("/JS"u8.ToArray(), "脚本"), ("/AA"u8.ToArray(), "自动执行的动作")];

    /// <param name="bytes">With the names spelled plainly.</param>
    public static Refusal? JudgeAnything(ReadOnlySpan<byte> bytes) => Find(bytes, Active);

    /// <summary>Objects, not the bytes of fonts and pictures.</summary>
    public static Refusal? JudgeObjects(ReadOnlySpan<byte> bytes, PdfOpenings openings)
    {
        openings.Note(bytes);
        return Find(bytes, Active) ?? Find(bytes, ActiveInText);
    }

    public static bool Has(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name) => After(bytes, name, 0) >= 0;

    public static bool HasAny(ReadOnlySpan<byte> bytes, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (Has(bytes, Encoding.ASCII.GetBytes(name))) return true;
        }
        return false;
    }

    /// <summary>Names may spell any letter as # and two digits.</summary>
    public static byte[] Plain(ReadOnlySpan<byte> bytes)
    {
        var plain = new byte[bytes.Length];
        var written = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            var escaped = bytes[at] == '#' && at + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[at + 1]) && char.IsAsciiHexDigit((char)bytes[at + 2]);
            plain[written++] = escaped ? byte.Parse(bytes.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : bytes[at];
            if (escaped) at += 2;
        }
        Array.Resize(ref plain, written);
        return plain;
    }

    private static Refusal? Find(ReadOnlySpan<byte> bytes, (byte[] Name, string Label)[] names)
    {
        foreach (var (name, label) in names)
        {
            if (Has(bytes, name)) return AttachmentErrors.PdfActive(label);
        }
        return null;
    }

    /// <returns>The end of the name; less than 0: it is not there.</returns>
    public static int After(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name, int from)
    {
        for (var at = PdfLexer.Next(bytes, name, from); at >= 0; at = PdfLexer.Next(bytes, name, at + name.Length))
        {
            var end = at + name.Length;
            if (end == bytes.Length || !char.IsAsciiLetterOrDigit((char)bytes[end])) return end;
        }
        return -1;
    }
}
