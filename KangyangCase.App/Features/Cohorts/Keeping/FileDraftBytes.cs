using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>A file and the work on it as one blob: length of the work, the work as JSON, the file as it came.</summary>
public static class FileDraftBytes
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static byte[] Write<TWork>(TWork work, byte[] file)
    {
        var head = JsonSerializer.SerializeToUtf8Bytes(work, Options);
        var bytes = new byte[sizeof(int) + head.Length + file.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, head.Length);
        head.CopyTo(bytes, sizeof(int));
        file.CopyTo(bytes, sizeof(int) + head.Length);
        return bytes;
    }

    /// <summary>Null: written by another version of the program.</summary>
    public static (TWork Work, byte[] File)? Read<TWork>(byte[] bytes)
        where TWork : class
    {
        if (bytes.Length < sizeof(int) || BinaryPrimitives.ReadInt32LittleEndian(bytes) is var length && (length < 0 || length > bytes.Length - sizeof(int))) return null;
        try
        {
            return JsonSerializer.Deserialize<TWork>(bytes.AsSpan(sizeof(int), length), Options) is { } work ? (work, bytes[(sizeof(int) + length)..]) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
