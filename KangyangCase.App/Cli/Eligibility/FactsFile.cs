using System.Text.Json;
using System.Text.Json.Serialization;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.App.Cli.Eligibility;

/// <summary>What is known about one person, as JSON: birth date, practice, certificates, schooling, apprenticeship, titles.</summary>
internal static class FactsFile
{
    private const long Longest = 1_000_000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowTrailingCommas = true,
        Converters = { new TitleConverter() },
    };

    public static Result<CandidateFacts> Read(string path)
    {
        if (!File.Exists(path)) return new Refusal("facts.missing", $"找不到文件：{path}");
        try
        {
            if (new FileInfo(path).Length > Longest) return new Refusal("facts.too-long", $"文件过大，不像是一个人的情况：{path}");
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<Row>(stream, Options) is { } row ? Facts(row) : Unreadable("内容为空");
        }
        catch (JsonException fault)
        {
            return Unreadable($"第 {(fault.LineNumber ?? 0) + 1} 行{(string.IsNullOrEmpty(fault.Path) ? "" : $"，{fault.Path}")}，写法不对");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Refusal("facts.unreadable", $"文件打不开，可能没有权限或正被占用：{path}");
        }
    }

    private static Result<CandidateFacts> Facts(Row row)
    {
        var practice = new List<PracticePeriod>();
        foreach (var (one, place) in (row.Practice ?? []).Select((one, index) => (one, index + 1)))
        {
            if (one is not { Occupation.Length: > 0, From: { } from }) return Unreadable($"practice 第 {place} 项缺少 occupation 或 from");
            var period = PracticePeriod.Create(one.Occupation.Trim(), from, one.To, PracticeProof.Proved, one.Related);
            if (!period.Succeeded) return period.Refusal;
            practice.Add(period.Value);
        }

        if (row.Titles?.Any(title => string.IsNullOrWhiteSpace(title?.Name)) == true) return Unreadable("titles 中有一项没有名称");
        var certificates = new List<HeldCertificate>();
        foreach (var (one, place) in (row.Certificates ?? []).Select((one, index) => (one, index + 1)))
        {
            if (one is not { Occupation.Length: > 0, IssuedOn: { } issued, Level: >= 1 and <= 5 and var level })
            {
                return Unreadable($"certificates 第 {place} 项缺少 occupation、issuedOn，或 level 不是 1 至 5");
            }

            certificates.Add(new(one.Occupation.Trim(), (SkillLevel)level, issued, one.Related));
        }

        return new CandidateFacts(row.BirthDate, practice, certificates, row.ApprenticeshipCompletedOn, row.Schooling, row.Titles?.OfType<HeldTitle>().ToList());
    }

    private static Refusal Unreadable(string why) => new("facts.unreadable", $"看不懂 --facts 文件：{why}。");

    private sealed record Row(
        DateOnly? BirthDate, IReadOnlyList<PracticeRow?>? Practice, IReadOnlyList<CertificateRow?>? Certificates, string? Schooling,
        DateOnly? ApprenticeshipCompletedOn, IReadOnlyList<HeldTitle?>? Titles);

    private sealed record PracticeRow(string? Occupation, DateOnly? From, DateOnly? To, bool? Related);

    private sealed record CertificateRow(string? Occupation, int? Level, DateOnly? IssuedOn, bool? Related);

    private sealed record TitleRow(string? Name, string? Title, DateOnly? ObtainedOn, DateOnly? IssuedOn);

    /// <summary>A title is its name, or its name with the day it was obtained.</summary>
    private sealed class TitleConverter : JsonConverter<HeldTitle>
    {
        public override HeldTitle Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String) return new(reader.GetString() ?? "");
            var row = JsonSerializer.Deserialize<TitleRow>(ref reader, options);
            return (row?.Name ?? row?.Title) is { Length: > 0 } name ? new(name, row!.ObtainedOn ?? row.IssuedOn) : throw new JsonException("A title without a name.");
        }

        public override void Write(Utf8JsonWriter writer, HeldTitle value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
