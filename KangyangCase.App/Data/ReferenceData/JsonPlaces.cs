using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>Where in a JSON text something stands, as an editor counts: lines and columns from 1.</summary>
internal static partial class JsonPlaces
{
    /// <summary>Where the reader stopped.</summary>
    public static (int Line, int? Column) At(byte[] bytes, JsonException fault)
    {
        if (fault.LineNumber is not { } line) return (1, null);
        var start = 0;
        for (var passed = 0L; passed < line; passed++) start += bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        // The reader counts bytes; a person counts characters.
        var length = (int)Math.Min(fault.BytePositionInLine ?? 0, bytes.Length - start);
        return ((int)line + 1, Encoding.UTF8.GetCharCount(bytes, start, length) + 1);
    }

    /// <summary>Where an entry begins; the nearest entry around it when the path leads nowhere.</summary>
    public static (int Line, int? Column) Of(byte[] bytes, ReadOnlySpan<object> path)
    {
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        var offset = (int)Find(ref reader, path);
        return (bytes.AsSpan(0, offset).Count((byte)'\n') + 1, null);
    }

    /// <summary><c>$.rules[3].kind</c> → rules, 3, kind.</summary>
    public static object[] Steps(string? path) =>
    [
        .. Step().Matches(path ?? "").Select(step =>
            step.Groups["index"] is { Success: true } index ? (object)int.Parse(index.ValueSpan, provider: null) : step.Groups["name"].Value),
    ];

    private static long Find(ref Utf8JsonReader reader, ReadOnlySpan<object> path)
    {
        var here = reader.TokenStartIndex;
        if (path.Length == 0) return here;
        if (reader.TokenType == JsonTokenType.StartObject && path[0] is string name)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var found = reader.ValueTextEquals(name);
                reader.Read();
                if (found) return Find(ref reader, path[1..]);
                reader.Skip();
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray && path[0] is int wanted)
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                if (index == wanted) return Find(ref reader, path[1..]);
                reader.Skip();
            }
        }
        return here;
    }

    [GeneratedRegex(@"\.(?<name>[^.\[]+)|\['(?<name>[^']+)'\]|\[(?<index>\d+)\]")]
    private static partial Regex Step();
}
