using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using KangyangCase.App.Data;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Hosting;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KangyangCase.Bench;

/// <summary>A roster of 10,000 people through the real use cases on a real file, beside rows written to a bare table.</summary>
internal static class ImportBench
{
    private const int People = 10_000;
    private const int Rounds = 3;
    private static readonly DateOnly Start = new(2020, 10, 12);

    public static async Task RunAsync(TextWriter output)
    {
        var file = Workbook(People);
        output.WriteLine($"{People} people, 14 columns, {file.Length / 1024} KB");
        output.WriteLine("| round | read | check and compare | write | together | processor time of it | import again: compare | raw rows |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        for (var round = 1; round <= Rounds; round++) output.WriteLine(await RoundAsync(file, round));
    }

    private static async Task<string> RoundAsync(byte[] file, int round)
    {
        var folder = Directory.CreateTempSubdirectory("kangyang-bench-").FullName;
        try
        {
            await using var services = await SiteAsync(folder);
            var provider = Organization.CreateTrainingProvider("渝康职业培训学校", "500233").Value;
            await services.GetRequiredService<WriteGate>().RunAsync<bool>(AccountCreation.System, scope =>
            {
                scope.Db.Organizations.Add(provider);
                return Task.FromResult(Result.Of(true));
            });
            var actor = new Actor(Guid.CreateVersion7(), "测试", new HashSet<Role> { Role.Coordinator }, new DataScope.Organization(provider.Id, provider.Name), provider.Name);
            var cohort = (await services.GetRequiredService<CreateCohort>().HandleAsync(
                actor, new() { Name = "大班", OccupationId = "yanglao-huli", Level = SkillLevel.Level5, StartsOn = Start, EndsOn = Start.AddDays(60), Place = "礼堂" })).Value;
            var queries = services.GetRequiredService<RosterPreviewQueries>();
            var target = await queries.TargetAsync(actor, cohort) ?? throw new InvalidOperationException("The class is gone.");

            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            var draft = (await RosterDraft.OpenAsync(new(file, "大班.xlsx"))).Value;
            var read = clock.Elapsed;
            await draft.JudgeAsync(queries, actor, target);
            var preview = draft.Preview ?? throw new InvalidOperationException("Not judged.");
            var judged = clock.Elapsed;
            var done = await services.GetRequiredService<ImportRoster>().HandleAsync(actor, new(cohort, "大班.xlsx", preview));
            var written = clock.Elapsed;
            var processor = Process.GetCurrentProcess().TotalProcessorTime - before;
            if (!done.Succeeded || done.Value.Imported != People) throw new InvalidOperationException($"{done.Refusal} {preview.Written}");
            var again = Stopwatch.StartNew();
            await draft.JudgeAsync(queries, actor, target);
            if (draft.Preview.Count(RowFate.Unchanged) != People) throw new InvalidOperationException("Twice is not once.");
            return $"| {round} | {read.TotalSeconds:0.00} s | {(judged - read).TotalSeconds:0.00} s | {(written - judged).TotalSeconds:0.00} s | {written.TotalSeconds:0.00} s | {processor.TotalSeconds:0.00} s "
                + $"| {again.Elapsed.TotalSeconds:0.00} s | {Raw(Path.Combine(folder, "raw.db")).TotalSeconds:0.00} s |";
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<ServiceProvider> SiteAsync(string folder)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        collection.AddSite(new SiteSettings { DataFolder = folder });
        var services = collection.BuildServiceProvider();
        await services.GetRequiredService<DatabaseStartup>().RunAsync();
        return services;
    }

    /// <summary>The floor: as many rows of about the same size, prepared statements in one transaction, nothing sealed or logged.</summary>
    private static TimeSpan Raw(string path)
    {
        const int RowsPerPerson = 8;
        using var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (id TEXT PRIMARY KEY, a TEXT, b TEXT, c BLOB)";
        command.ExecuteNonQuery();
        var clock = Stopwatch.StartNew();
        using var transaction = connection.BeginTransaction();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO t VALUES ($id, $a, $b, $c)";
        var (id, blob) = (command.Parameters.AddWithValue("$id", ""), new byte[48]);
        command.Parameters.AddWithValue("$a", "重庆市忠县忠州街道");
        command.Parameters.AddWithValue("$b", new string('x', 120));
        command.Parameters.AddWithValue("$c", blob);
        for (var row = 0; row < People * RowsPerPerson; row++)
        {
            id.Value = Guid.CreateVersion7().ToString();
            command.ExecuteNonQuery();
        }

        transaction.Commit();
        return clock.Elapsed;
    }

    private static byte[] Workbook(int people)
    {
        string[] titles = ["序号", "姓名", "性别", "民族", "证件号码", "出生日期", "文化程度", "联系电话", "户籍地", "人员类别", "工作单位", "从事本职业年限", "申报职业", "申报等级"];
        var rows = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        Row(titles);
        for (var i = 0; i < people; i++) Row(Person(i));
        rows.Append("</sheetData></worksheet>");
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
            Part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Part("_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part("xl/workbook.xml", $"<workbook xmlns:r=\"{Office}\"><sheets><sheet name=\"名册\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>");
            Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"s\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Part("xl/worksheets/sheet1.xml", rows.ToString());

            void Part(string path, string text)
            {
                using var stream = zip.CreateEntry(path).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();

        void Row(string[] texts)
        {
            rows.Append("<row>");
            foreach (var text in texts) rows.Append("<c t=\"inlineStr\"><is><t>").Append(text).Append("</t></is></c>");
            rows.Append("</row>");
        }
    }

    private static string[] Person(int i)
    {
        const string Surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
        const string Given = "晓明丽华建国秀英桂兰志强海燕春梅冬雪嘉怡思远雨桐子涵梓萱浩然一鸣淑芬德福";
        var birth = new DateOnly(1970, 1, 1).AddDays(i);
        var digits = $"500233{birth:yyyyMMdd}{(i % 500 * 2) + 1:D3}";
        return
        [
            $"{i + 1}", $"{Surnames[i % Surnames.Length]}{Given[i * 7 % Given.Length]}{Given[i * 13 % Given.Length]}", "男", "汉族",
            digits + IdentityChecksum.For(digits), $"{birth:yyyy-MM-dd}", "初中", $"138{i:D8}", "重庆市忠县忠州街道", "农村转移就业劳动者", $"忠县第 {i % 40} 养老院",
            $"{i % 5}", "养老护理员", "五级/初级工",
        ];
    }
}
