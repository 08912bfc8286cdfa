using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Attachments.Inspection;

/// <summary>
/// What the document does when it is opened. Office programs write a page and a zoom there, TeX an object that holds them; anything else
/// may be an action. An object may stand in several places, and readers choose among them: every one of them must be harmless.
/// </summary>
internal sealed partial class PdfOpenings
{
    private const int MostReferences = 8;

    /// <summary>Where number and generation of an object stand, before the word.</summary>
    private const int HeadWindow = 64;

    /// <summary>Bytes; an action that only goes to a place takes a tenth of it.</summary>
    private const int ActionLimit = 2048;

    private readonly HashSet<int> wanted = [];
    private readonly List<(ReadOnlyMemory<byte> Inside, int First)> packed = [];
    private bool active;

    /// <summary>An object stream that cannot be read in one way only.</summary>
    private bool unclear;

    /// <param name="objects">With the names spelled plainly.</param>
    public void Note(ReadOnlySpan<byte> objects)
    {
        for (var at = PdfNames.After(objects, "/OpenAction"u8, 0); at >= 0; at = PdfNames.After(objects, "/OpenAction"u8, at))
        {
            // A comment is no white space here: with its names spelled out it may seem to end early.
            var value = PdfLexer.SkipWhite(objects, at);
            if (value < objects.Length && objects[value] == '[') continue;
            var text = Encoding.Latin1.GetString(objects[value..Math.Min(objects.Length, value + HeadWindow)]);
            if (Reference().Match(text) is { Success: true } found && int.TryParse(found.Groups[1].Value, CultureInfo.InvariantCulture, out var number)) wanted.Add(number);
            else active = true;
        }
    }

    /// <param name="inside">An object stream, unpacked, as it is spelled.</param>
    /// <param name="dictionary">With the names spelled plainly.</param>
    public void AddPacked(ReadOnlyMemory<byte> inside, string dictionary)
    {
        var first = First().Matches(dictionary);
        if (FirstName().Count(dictionary) == 1 && first.Count == 1 && int.TryParse(first[0].Groups[1].Value, CultureInfo.InvariantCulture, out var begin) && begin <= inside.Length) packed.Add((inside, begin));
        else unclear = true;
    }

    public Refusal? Judge(ReadOnlySpan<byte> file, PdfEffort effort)
    {
        var found = new HashSet<int>();
        if (!active && wanted.Count > 0) active = unclear || wanted.Count > MostReferences || !PlainOnes(file, effort, found) || !PackedOnes(found) || !wanted.SetEquals(found);
        return effort.Spent ? PdfErrors.TooComplex : active ? AttachmentErrors.PdfActive("打开时执行的动作") : null;
    }

    private bool PlainOnes(ReadOnlySpan<byte> file, PdfEffort effort, HashSet<int> found)
    {
        for (var at = PdfLexer.Next(file, "obj"u8, 0); at >= 0 && !effort.Spent; at = PdfLexer.Next(file, "obj"u8, at + 3))
        {
            effort.AddRead(HeadWindow);
            var before = Encoding.Latin1.GetString(file[Math.Max(0, at - HeadWindow)..at]);
            if (before.EndsWith("end", StringComparison.Ordinal)) continue;
            var head = ObjectHead().Match(before);
            // A comment between number and word hides which object it is.
            if (!head.Success && before.Contains('%', StringComparison.Ordinal)) return false;
            if (!head.Success || !int.TryParse(head.Groups[1].Value, CultureInfo.InvariantCulture, out var number) || !wanted.Contains(number)) continue;
            effort.AddRead(ActionLimit);
            if (!Harmless(file, at + 3)) return false;
            found.Add(number);
        }
        return true;
    }

    private bool PackedOnes(HashSet<int> found)
    {
        foreach (var (inside, first) in packed)
        {
            var heads = Encoding.Latin1.GetString(inside.Span[..first]);
            if (!Heads().IsMatch(heads)) return false;
            var numbers = heads.Split([' ', '\t', '\r', '\n', '\f', '\0'], StringSplitOptions.RemoveEmptyEntries);
            for (var pair = 0; pair + 1 < numbers.Length; pair += 2)
            {
                if (!int.TryParse(numbers[pair], CultureInfo.InvariantCulture, out var number) || !wanted.Contains(number)) continue;
                if (!int.TryParse(numbers[pair + 1], CultureInfo.InvariantCulture, out var offset) || offset > inside.Length - first || !Harmless(inside.Span, first + offset)) return false;
                found.Add(number);
            }
        }
        return true;
    }

    /// <summary>A place in the document, or the action that goes to one and does nothing after it.</summary>
    private static bool Harmless(ReadOnlySpan<byte> bytes, int at)
    {
        at = PdfLexer.SkipBlank(bytes, at);
        if (at < bytes.Length && bytes[at] == '[') return true;
        var near = bytes[at..Math.Min(bytes.Length, at + ActionLimit)];
        if (!near.StartsWith("<<"u8)) return false;
        var dictionary = near[..PdfLexer.EndOfDictionary(near, 0)];
        if (!dictionary.EndsWith(">>"u8)) return false;
        var text = Encoding.Latin1.GetString(PdfNames.Plain(dictionary));
        return Kind().Count(text) == 1 && GoTo().IsMatch(text) && !Next().IsMatch(text);
    }

    [GeneratedRegex(@"\A([0-9]{1,10})[\s\0]+[0-9]{1,5}[\s\0]+R(?![A-Za-z0-9])")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,10})[\s\0]+[0-9]{1,10}[\s\0]*\z")]
    private static partial Regex ObjectHead();

    [GeneratedRegex(@"/First(?![A-Za-z0-9])")]
    private static partial Regex FirstName();

    [GeneratedRegex(@"/First[\s\0]+([0-9]{1,9})(?![0-9]|[\s\0]+[0-9])")]
    private static partial Regex First();

    [GeneratedRegex(@"\A[0-9\s\0]*\z")]
    private static partial Regex Heads();

    [GeneratedRegex(@"/S(?![^\s\0()<>\[\]{}/%])")]
    private static partial Regex Kind();

    [GeneratedRegex(@"/S[\s\0]*/GoTo(?![^\s\0()<>\[\]{}/%])")]
    private static partial Regex GoTo();

    [GeneratedRegex(@"/Next(?![^\s\0()<>\[\]{}/%])")]
    private static partial Regex Next();
}
