using System.Text.Json;
using System.Text.Json.Serialization;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.App.Cli.Eligibility;

/// <summary>The facts file as written.</summary>
internal sealed record FactsRow(
    DateOnly? BirthDate, IReadOnlyList<FactsRow.PracticeRow?>? Practice, IReadOnlyList<FactsRow.CertificateRow?>? Certificates,
    [property: JsonConverter(typeof(FactsRow.WordsConverter))] string? Schooling, DateOnly? ApprenticeshipCompletedOn, IReadOnlyList<HeldTitle?>? Titles)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        AllowTrailingCommas = true,
        Converters = { new TitleConverter() },
    };

    /// <exception cref="JsonException">Not the form of a facts file.</exception>
    public static FactsRow? Parse(byte[] bytes) =>
        JsonSerializer.Deserialize<FactsRow>(bytes is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : bytes, Options);

    public IEnumerable<DateOnly?> Days() =>
    [
        BirthDate, ApprenticeshipCompletedOn, .. (Practice ?? []).SelectMany(one => (DateOnly?[])[one?.From, one?.To]),
        .. (Certificates ?? []).Select(one => one?.IssuedOn), .. (Titles ?? []).Select(one => one?.ObtainedOn),
    ];

    internal sealed record PracticeRow(string? Occupation, DateOnly? From, DateOnly? To, bool? Related);

    internal sealed record CertificateRow(string? Occupation, int? Level, DateOnly? IssuedOn, bool? Related);

    /// <summary>Schooling in words; where somebody wrote school and major apart, both are taken.</summary>
    internal sealed class WordsConverter : JsonConverter<string?>
    {
        public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.Null) return reader.GetString();
            if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("Schooling is words.");
            using var words = JsonDocument.ParseValue(ref reader);
            return string.Join(' ', words.RootElement.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.String).Select(one => one.Value.GetString()));
        }

        public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    /// <summary>A title is its name, or its name with the day it was obtained.</summary>
    private sealed class TitleConverter : JsonConverter<HeldTitle>
    {
        private static readonly string[] Names = ["name", "title", "level"];
        private static readonly string[] Days = ["obtainedOn", "issuedOn", "date"];

        public override HeldTitle Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String) return new(reader.GetString() ?? "");
            if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A title is a name.");
            using var row = JsonDocument.ParseValue(ref reader);
            if (row.RootElement.EnumerateObject().Any(one => !Names.Contains(one.Name) && !Days.Contains(one.Name))) throw new JsonException("A title has a name and a day.");
            var name = Text(row.RootElement, Names) ?? throw new JsonException("A title without a name.");
            return Text(row.RootElement, Days) is not { } day ? new(name)
                : DateOnly.TryParseExact(day, "yyyy-MM-dd", out var obtained) ? new(name, obtained)
                : throw new JsonException("A title's day is no date.");
        }

        public override void Write(Utf8JsonWriter writer, HeldTitle value, JsonSerializerOptions options) => throw new NotSupportedException();

        private static string? Text(JsonElement row, string[] members) =>
            members.Select(member => row.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null)
                .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
    }
}
