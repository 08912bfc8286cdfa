using System.Text.Json;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.App.Cli.Eligibility;

/// <summary>What is known about one person, as JSON: birth date, practice, certificates, schooling, apprenticeship, titles.</summary>
internal static class FactsFile
{
    private const int Longest = 1_000_000;

    /// <summary>Limits of form: nobody has worked in so many places, nor in such years.</summary>
    private const int MostEntries = 300;

    private const int EarliestYear = 1900;
    private const int LatestYear = 2200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Result<CandidateFacts> Read(string path)
    {
        if (Directory.Exists(path)) return new Refusal("facts.folder", $"这是一个文件夹，请写文件：{path}");
        if (!File.Exists(path)) return new Refusal("facts.missing", $"找不到文件：{path}");
        try
        {
            return Load(path) is not { } bytes ? new Refusal("facts.too-long", $"文件过大，不像是一个人的情况：{path}")
                : FactsRow.Parse(bytes) is { } row ? Facts(row)
                : Unreadable("内容为空");
        }
        catch (JsonException fault)
        {
            return Unreadable($"第 {(fault.LineNumber ?? 0) + 1} 行写法不对：{Place(fault)}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or TimeoutException)
        {
            return new Refusal("facts.unreadable", $"文件打不开，可能没有权限或正被占用：{path}");
        }
    }

    /// <summary>Null when the file is too long. A pipe that nobody writes to is given up after a while.</summary>
    private static byte[]? Load(string path) => Task.Run(() =>
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[Longest + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length > Longest ? null : bytes[..length];
    }).WaitAsync(Patience).GetAwaiter().GetResult();

    private static Result<CandidateFacts> Facts(FactsRow row)
    {
        if (row.Practice?.Count > MostEntries || row.Certificates?.Count > MostEntries || row.Titles?.Count > MostEntries)
        {
            return Unreadable($"practice、certificates、titles 各不能超过 {MostEntries} 项");
        }

        if (row.Days().FirstOrDefault(day => day?.Year is < EarliestYear or > LatestYear) is { } odd) return Unreadable($"{odd:yyyy-MM-dd} 不像是真的日期");
        var practice = new List<PracticePeriod>();
        foreach (var (one, place) in (row.Practice ?? []).Select((one, index) => (one, index + 1)))
        {
            if (one is not { From: { } from } || string.IsNullOrWhiteSpace(one.Occupation)) return Unreadable($"practice 第 {place} 项缺少 occupation 或 from");
            var period = PracticePeriod.Create(one.Occupation.Trim(), from, one.To, PracticeProof.Proved, one.Related);
            if (!period.Succeeded) return period.Refusal;
            practice.Add(period.Value);
        }

        if (row.Titles?.Any(title => string.IsNullOrWhiteSpace(title?.Name)) == true) return Unreadable("titles 中有一项没有名称");
        var certificates = new List<HeldCertificate>();
        foreach (var (one, place) in (row.Certificates ?? []).Select((one, index) => (one, index + 1)))
        {
            if (one is not { IssuedOn: { } issued, Level: >= 1 and <= 5 and var level } || string.IsNullOrWhiteSpace(one.Occupation))
            {
                return Unreadable($"certificates 第 {place} 项缺少 occupation、issuedOn，或 level 不是 1 至 5");
            }

            certificates.Add(new(one.Occupation.Trim(), (SkillLevel)level, issued, one.Related));
        }

        return new CandidateFacts(row.BirthDate, practice, certificates, row.ApprenticeshipCompletedOn, row.Schooling, row.Titles?.OfType<HeldTitle>().ToList());
    }

    /// <summary>Where, without what was written there: it may be personal.</summary>
    private static string Place(JsonException fault) =>
        fault.Path is null or "$" or "" ? "不是合法的 JSON，请看帮助中的样子" : $"{new string([.. fault.Path.Replace("$.", "", StringComparison.Ordinal).Where(letter => char.IsAsciiLetter(letter) || letter is '.' or '[' or ']')])} 不认识，或值的写法不对";

    private static Refusal Unreadable(string why) => new("facts.unreadable", $"看不懂 --facts 文件：{why}。");
}
