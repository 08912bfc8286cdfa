using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>Reads one embedded policy file. Strict: an unknown or missing member is a fault of the file and stops the start.</summary>
internal static class ReferenceFile
{
    private const string Folder = "KangyangCase.App.Data.ReferenceData.";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static T Read<T>(string file)
        where T : class
    {
        using var stream = typeof(ReferenceFile).Assembly.GetManifestResourceStream(Folder + file)
            ?? throw new FileNotFoundException("A reference data file is not part of the program.", file);
        return JsonSerializer.Deserialize<T>(stream, Options)
            ?? throw new InvalidDataException($"{file} is empty.");
    }

    /// <summary>As the files are written, so that stored entries and shipped ones compare.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <inheritdoc cref="Read"/>
    public static T Parse<T>(string text)
        where T : class => JsonSerializer.Deserialize<T>(text, Options) ?? throw new InvalidDataException("The stored text is empty.");
}
