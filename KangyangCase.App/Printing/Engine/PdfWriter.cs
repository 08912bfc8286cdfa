using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace KangyangCase.App.Printing.Engine;

/// <summary>
/// Writes a PDF 1.7 file: small objects packed into compressed object streams, a compressed cross-reference, and
/// identifiers that follow from the contents, so that the same paper gives the same bytes.
/// </summary>
internal static partial class PdfWriter
{
    private const int ObjectsPerPack = 200, EntryLength = 7;

    public static byte[] Write(PdfFile file)
    {
        var id = Identify(file);
        List<int> loose = [.. file.Numbers.Where(number => file[number].Stream is null)];
        var packs = loose.Chunk(ObjectsPerPack).ToList();
        var entries = new byte[(file.ObjectCount + packs.Count + 1) * EntryLength];
        using var output = new MemoryStream();
        output.Write("%PDF-1.7\n%康养\n"u8);
        foreach (var number in file.Numbers)
            if (file[number].Stream is { } stream)
                Put(number, file[number].Text, stream.Span);
        for (var i = 0; i < packs.Count; i++)
            PutPack(file.ObjectCount + i, packs[i]);

        var own = file.ObjectCount + packs.Count;
        var start = output.Length;
        Entry(own, 1, start, 0);
        Put(own, $"<</Type/XRef/Size {own + 1}/W[1 4 2]{Kept("/Root")}{Kept("/Info")}/ID[<{id}><{id}>]", Deflate(entries), close: true);
        output.Write(Encoding.ASCII.GetBytes($"startxref\n{start}\n%%EOF\n"));
        return output.ToArray();

        void Put(int number, string dictionary, ReadOnlySpan<byte> stream, bool close = false)
        {
            Entry(number, 1, output.Length, 0);
            var filled = close ? $"{dictionary}/Filter/FlateDecode/Length {stream.Length}>>" : dictionary;
            output.Write(Encoding.Latin1.GetBytes($"{number} 0 obj\n{filled} stream\n"));
            output.Write(stream);
            output.Write("\nendstream\nendobj\n"u8);
        }

        void PutPack(int number, int[] members)
        {
            StringBuilder index = new(), bodies = new();
            for (var i = 0; i < members.Length; i++)
            {
                index.Append(CultureInfo.InvariantCulture, $"{members[i]} {bodies.Length} ");
                bodies.Append(file[members[i]].Text).Append('\n');
                Entry(members[i], 2, number, i);
            }
            var content = Deflate(Encoding.Latin1.GetBytes($"{index}{bodies}"));
            Put(number, $"<</Type/ObjStm/N {members.Length}/First {index.Length}", content, close: true);
        }

        void Entry(int number, byte kind, long first, int second)
        {
            var entry = entries.AsSpan(number * EntryLength);
            entry[0] = kind;
            BinaryPrimitives.WriteUInt32BigEndian(entry[1..], checked((uint)first));
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], (ushort)second);
        }

        string Kept(string key)
        {
            var words = file.Trailer.Replace("<<", " ").Replace(">>", " ").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            var at = Array.IndexOf(words, key);
            return at < 0 ? "" : $"{key} {words[at + 1]} 0 R";
        }
    }

    public static byte[] Deflate(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var deflate = new ZLibStream(stream, CompressionLevel.SmallestSize))
            deflate.Write(content);
        return stream.ToArray();
    }

    /// <summary>Skia makes up the identifiers of a file anew each time; here they become a digest of everything else.</summary>
    private static string Identify(PdfFile file)
    {
        var metadata = file.Numbers.Single(number => file[number].Stream is not null && file[number].Has("/Type", "/Metadata"));
        var described = Encoding.UTF8.GetString(file[metadata].Stream!.Value.Span);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var number in file.Numbers)
        {
            digest.AppendData(Encoding.Latin1.GetBytes(file[number].Text));
            digest.AppendData(number == metadata ? Encoding.UTF8.GetBytes(Uuid().Replace(described, "")) : (file[number].Stream ?? default).Span);
        }
        var id = Convert.ToHexString(digest.GetHashAndReset())[..32];
        var uuid = $"uuid:{id[..8]}-{id[8..12]}-8{id[13..16]}-8{id[17..20]}-{id[20..]}".ToLowerInvariant();
        var content = Deflate(Encoding.UTF8.GetBytes(Uuid().Replace(described, uuid)));
        file[metadata] = new PdfObject($"<</Type/Metadata/Subtype/XML/Filter/FlateDecode/Length {content.Length}>>", content);
        return id;
    }

    [GeneratedRegex("uuid:[0-9a-fA-F-]{36}")]
    private static partial Regex Uuid();
}
