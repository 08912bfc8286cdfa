using KangyangCase.App.Data;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Bench;

/// <summary>Invented people, each with a case: surnames as unevenly spread as real ones, given names of one or two characters.</summary>
internal sealed class SearchPeople(int count)
{
    public const int Providers = 500;

    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英玉萍红建国华春梅小晓珍淑云菊香莲琴慧雪婷燕玲凤洁莉彩荣爱妹贞素真环青倩娥瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琳媛瑞凡佳嘉琼勤泉永健世广志义兴良海山仁波宁贵福生龙元全胜学祥才发武新利清飞彬富顺信子";

    private readonly Random dice = new(20201012);
    private readonly List<string> names = [];

    public DateOnly Today { get; } = new(2020, 10, 12);

    public OrganizationId SmallProvider { get; private set; }

    public IEnumerable<(string Label, IEnumerable<string> Typed)> Questions()
    {
        yield return ("name, 1 character", Pick(name => name[..1]));
        yield return ("name, 2 characters", Pick(name => name[^2..]));
        yield return ("name, 3 characters", Pick(name => name));
        yield return ("name, 4 characters, nobody", Pick(name => name + "龙"));
        yield return ("initials", Pick(name => Initials(name)));
        yield return ("full pinyin", Pick(name => Full(name)));
        yield return ("surname in full, then initials", Pick(name => Full(name[..1]) + Initials(name[1..])));
        yield return ("last four", Enumerable.Range(0, 200).Select(_ => $"{dice.Next(10_000):0000}"));
    }

    public async Task InsertAsync(KangyangDb db)
    {
        var providers = Enumerable.Range(0, Providers).Select(number => Organization.CreateTrainingProvider($"培训机构{number}", "500233").Value).ToList();
        SmallProvider = providers[^1].Id;
        db.AddRange(providers);
        await db.SaveChangesAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await connection.OpenAsync();
        // The triggers would only note everybody for the index that is made afterwards.
        await using (var stop = new SqliteCommand("DROP TRIGGER TraineeSearch_Trainees_INSERT; DROP TRIGGER TraineeSearch_Cases_INSERT", connection)) await stop.ExecuteNonQueryAsync();
        await using var transaction = connection.BeginTransaction();
        await using var trainee = new SqliteCommand("""
            INSERT INTO Trainees (Id, Name, FoldedName, Sex, BirthDate, DocumentKind, DocumentCipher, DocumentIndex, DocumentLastFour, RegisteredBy, RegisteredOn)
            VALUES ($id, $name, $name, 'Female', '1975-03-08', 'ResidentIdCard', x'00', $index, $four, $provider, $on)
            """, connection, transaction);
        await using var file = new SqliteCommand(
            "INSERT INTO Cases (Id, TraineeId, Goal, ProviderId, DistrictCode, OpenedOn) VALUES ($case, $id, $goal, $provider, '500233', $on)", connection, transaction);
        var goal = Goal.OfOccupation("养老护理员", Goal.NoWorkType, SkillLevel.Level5).Key;
        for (var number = 0; number < count; number++)
        {
            var name = Name();
            names.Add(name);
            var (id, index) = (Guid.CreateVersion7().ToString().ToUpperInvariant(), new byte[32]);
            dice.NextBytes(index);
            // One provider in five hundred, or a fifth of all by the first one.
            var provider = providers[dice.Next(5) == 0 ? 0 : dice.Next(Providers)].Id.Value.ToString().ToUpperInvariant();
            var on = new DateOnly(2016, 1, 1).AddDays((int)(1500L * number / count)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            await RunAsync(trainee, ("$id", id), ("$name", name), ("$index", index), ("$four", $"{dice.Next(10_000):0000}"), ("$provider", provider), ("$on", on));
            await RunAsync(file, ("$case", Guid.CreateVersion7().ToString().ToUpperInvariant()), ("$id", id), ("$provider", provider), ("$on", on), ("$goal", goal));
        }
        await transaction.CommitAsync();
        await connection.CloseAsync();
    }

    private static Task RunAsync(SqliteCommand command, params (string Name, object Value)[] values)
    {
        command.Parameters.Clear();
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command.ExecuteNonQueryAsync();
    }

    /// <summary>The first surnames are borne by most.</summary>
    private string Name()
    {
        var surname = Surnames[(int)(Surnames.Length * Math.Pow(dice.NextDouble(), 2.2))];
        return dice.Next(5) == 0 ? $"{surname}{One()}" : $"{surname}{One()}{One()}";
    }

    private char One() => Given[(int)(Given.Length * Math.Pow(dice.NextDouble(), 1.4))];

    private List<string> Pick(Func<string, string> part) => [.. Enumerable.Range(0, 200).Select(_ => part(names[dice.Next(names.Count)]))];

    private static string Full(string name) => string.Concat(App.Data.Searching.NameTokens.Readings(name)[0]);

    private static string Initials(string name) => string.Concat(App.Data.Searching.NameTokens.Readings(name)[0].Select(syllable => syllable[0]));
}
