using System.Text.RegularExpressions;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Attachments;

/// <summary>The name a file came with, made harmless: for people to recognise it, never for finding it on a disk.</summary>
public static partial class AttachmentFileName
{
    /// <summary>Room for a person's and a document's name; longer ones do not fit a row.</summary>
    public const int Limit = 80;

    private const string Nameless = "未命名";

    /// <summary>The last part of the path, without signs that hide or reverse text; long digit runs masked, for people put numbers into names.</summary>
    public static string Clean(string? given, AttachmentContent content)
    {
        var stem = LongNumber().Replace(StemOf(FileNames.Harmless(given)), run => $"{run.Value[..3]}****{run.Value[^2..]}").Trim(' ', '.', '\u3000');
        if (stem.Length == 0) stem = Nameless;
        return FileNames.Cut(stem, Limit - content.Extension().Length) + content.Extension();
    }

    /// <summary>In lower case with its dot; empty when there is none.</summary>
    public static string ExtensionOf(string? given) => Extension().Match(given ?? "").Value.ToLowerInvariant();

    private static string StemOf(string name) => ExtensionOf(name) is { Length: > 0 } ending ? name[..^ending.Length] : name;

    [GeneratedRegex(@"[0-9]{10,}[0-9Xx]")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\.[A-Za-z0-9]{1,8}$")]
    private static partial Regex Extension();
}
