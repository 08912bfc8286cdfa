using KangyangCase.App.Cli;
using KangyangCase.App.Data;
using KangyangCase.App.Data.Checking;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Hosting;
using KangyangCase.Tests.Certificates;
using Microsoft.Data.Sqlite;

namespace KangyangCase.Tests.Checking;

public sealed class DatabaseCheckTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string PathOf(IssueScenario scenario) => scenario.Site.Get<DataFolder>().Database;

    private static async Task<IssueScenario> IssuedAsync(int people = 3)
    {
        var scenario = await IssueScenario.CreateAsync(people);
        await scenario.IssueAllAsync();
        return scenario;
    }

    /// <summary>As somebody with a database tool would: past every rule of the program.</summary>
    private static void Tamper(IssueScenario scenario, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = PathOf(scenario), ForeignKeys = false, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static (int Exit, string Output, string Error) Verify(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (VerifyCommand.Run(arguments, output, error), output.ToString(), error.ToString());
    }

    private static void AssertFault(IssueScenario scenario, string code, string named)
    {
        var faults = DatabaseCheck.Run(PathOf(scenario)).Faults;
        Assert.True(faults.Any(fault => fault.Code == code && fault.Message.Contains(named)), string.Join('\n', faults.Select(fault => $"{fault.Code} {fault.Message}")));
        Assert.All(faults, fault => Assert.DoesNotContain('\n', fault.Message));
        Assert.All(scenario.People, person => Assert.All(faults, fault => Assert.DoesNotContain(person.Document.Number, fault.Message)));
    }

    [Fact]
    public async Task Verify_OfACleanDatabase_FindsNothing()
    {
        await using var scenario = await IssuedAsync();
        var certificates = await scenario.CertificatesAsync();
        await scenario.Site.Get<RevokeCertificate>().HandleAsync(scenario.Site.Clerk, new(certificates[1].Id, "有误"), Token);
        await scenario.Site.Get<PrintCertificates>().HandleAsync(scenario.Site.Auditor, new(Batch: certificates[0].BatchId), Token);

        var (exit, output, error) = Verify(PathOf(scenario));

        Assert.True(exit == 0, output + error);
        Assert.Contains("证书 3 本", output);
        Assert.Contains("没有发现问题", output);
    }

    [Fact]
    public async Task Verify_WhileTheSiteRuns_WritesNothing()
    {
        await using var scenario = await IssuedAsync();
        await using var open = await scenario.Site.OpenAsync();
        var before = await File.ReadAllBytesAsync(PathOf(scenario), Token);

        Assert.Equal(0, Verify(PathOf(scenario)).Exit);
        Assert.Equal(before, await File.ReadAllBytesAsync(PathOf(scenario), Token));
    }

    public static TheoryData<string, string, string> Tamperings => new()
    {
        // Certificates: duplicated, deleted, altered.
        { "DROP INDEX IX_Certificates_Number; UPDATE Certificates SET Number = 'S000050123456205000001' WHERE Number LIKE '%000002'", "certificate.duplicate", "S000050123456205000001" },
        { "DROP INDEX IX_Certificates_Number; UPDATE Certificates SET Number = 's000050123456 205000001' WHERE Number LIKE '%000002'", "certificate.duplicate", "写法" },
        { "DROP INDEX IX_Certificates_Number", "file.index-missing", "IX_Certificates_Number" },
        {
            "DROP INDEX IX_Certificates_Number; DROP INDEX IX_Certificates_AssessmentId; INSERT INTO Certificates (Id, AssessmentId, BatchId, CaseId, Face, FaceDigest, IssuedOn, LogSequence, Number, OrganizationId, RevocationReason, RevokedOn) SELECT '0198AAAA-0000-7000-8000-000000000001', AssessmentId, BatchId, CaseId, Face, FaceDigest, IssuedOn, LogSequence, Number, OrganizationId, RevocationReason, RevokedOn FROM Certificates WHERE Number LIKE '%000001'",
            "certificate.twice", "S000050123456205000001"
        },
        { "DELETE FROM Certificates WHERE Number LIKE '%000002'", "certificate.deleted", "S000050123456205000002" },
        { "DELETE FROM Certificates WHERE Number LIKE '%000002'", "number.gap", "000002" },
        { "DELETE FROM Certificates WHERE Number LIKE '%000003'", "number.gap", "000003" },
        { "UPDATE Certificates SET Number = 'S000050123456205000099' WHERE Number LIKE '%000002'", "certificate.altered", "S000050123456205000002" },
        { "UPDATE Certificates SET IssuedOn = '2020-10-14' WHERE Number LIKE '%000002'", "certificate.altered", "2020-10-13" },
        { "UPDATE Certificates SET IssuedOn = '2020-10-12' WHERE Number LIKE '%000002'", "certificate.grounds", "2020-10-12" },
        { "UPDATE Certificates SET IssuedOn = 'gestern' WHERE Number LIKE '%000002'", "certificate.unreadable", "S000050123456205000002" },
        { "UPDATE Certificates SET Face = (SELECT Face FROM Certificates WHERE Number LIKE '%000001') WHERE Number LIKE '%000002'", "certificate.altered", "S000050123456205000002" },
        { "UPDATE Certificates SET Face = zeroblob(200) WHERE Number LIKE '%000002'", "certificate.face", "S000050123456205000002" },
        { "UPDATE Certificates SET FaceDigest = zeroblob(32) WHERE Number LIKE '%000002'", "certificate.digest", "S000050123456205000002" },
        { "UPDATE Certificates SET RevokedOn = '2020-10-13' WHERE Number LIKE '%000002'", "certificate.revocation", "S000050123456205000002" },
        { "UPDATE Certificates SET OrganizationId = (SELECT Id FROM Organizations WHERE Name LIKE '万州%') WHERE Number LIKE '%000002'", "certificate.organization", "S000050123456205000002" },
        { "UPDATE Certificates SET LogSequence = 1 WHERE Number LIKE '%000002'", "certificate.no-log", "S000050123456205000002" },
        { "UPDATE Certificates SET AssessmentId = '0198AAAA-0000-7000-8000-000000000001' WHERE Number LIKE '%000002'", "reference.broken", "Certificates" },
        { "UPDATE AssessmentMarks SET Value = '99' WHERE AssessmentId = (SELECT AssessmentId FROM Certificates WHERE Number LIKE '%000002') AND Component = 'Theory'", "certificate.marks", "S000050123456205000002" },
        { "UPDATE PublicPostings SET LastDay = '2020-10-13'", "certificate.grounds", "S000050123456205000001" },
        { "UPDATE PostingEntries SET Objection = 'Upheld'", "certificate.grounds", "S000050123456205000001" },
        { "UPDATE NumberCounters SET Last = 5", "number.gap", "000004 至 000005" },
        // Change log: altered, deleted, swapped.
        { "UPDATE ChangeLog SET Summary = Summary || '。' WHERE Sequence = 2", "log.altered", "第 2 行" },
        { "UPDATE ChangeLog SET BusinessDate = 'x' WHERE Sequence = 2", "log.altered", "第 2 行" },
        { "UPDATE ChangeLog SET Hash = zeroblob(32) WHERE Sequence = 2", "log.altered", "第 2 行" },
        { "DELETE FROM ChangeLog WHERE Sequence = 2", "log.gap", "第 2 行" },
        { "DELETE FROM ChangeLog WHERE Sequence IN (2, 3)", "log.gap", "第 2 至 3 行" },
        { "DELETE FROM ChangeLog WHERE Sequence = 1", "log.gap", "第 1 行" },
        { "DELETE FROM ChangeLog WHERE Sequence >= 2", "certificate.no-log", "S000050123456205000002" },
        { "UPDATE ChangeLog SET Sequence = -1 WHERE Sequence = 1; UPDATE ChangeLog SET Sequence = 1 WHERE Sequence = 3; UPDATE ChangeLog SET Sequence = 3 WHERE Sequence = -1", "log.swapped", "原是第 1 行" },
    };

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task Verify_AfterTampering_NamesIt(string sql, string code, string named)
    {
        await using var scenario = await IssuedAsync();

        Tamper(scenario, sql);

        AssertFault(scenario, code, named);
        var (exit, output, _) = Verify(PathOf(scenario));
        Assert.Equal(1, exit);
        Assert.Contains("处问题", output);
    }

    [Fact]
    public async Task Verify_OfARevocationTakenBack_NamesIt()
    {
        await using var scenario = await IssuedAsync(1);
        await scenario.Site.Get<RevokeCertificate>().HandleAsync(scenario.Site.Clerk, new((await scenario.CertificatesAsync())[0].Id, "有误"), Token);

        Tamper(scenario, "UPDATE Certificates SET RevokedOn = NULL, RevocationReason = NULL");

        AssertFault(scenario, "certificate.revocation", "已撤销");
    }

    [Fact]
    public async Task Verify_OfWhatItCannotCheck_SaysWhyInOneLine()
    {
        await using var scenario = await IssuedAsync(1);
        await using var other = await IssuedAsync(1);
        var folder = scenario.Site.Folder;
        var (text, strange, alien) = (Path.Combine(folder, "a.txt"), Path.Combine(folder, "b.db"), Path.Combine(folder, "c.db"));
        await File.WriteAllTextAsync(text, new string('没', 4000), Token);
        using (var connection = new SqliteConnection($"Data Source={strange};Pooling=False"))
        {
            connection.Open();
            new SqliteCommand("CREATE TABLE T (A)", connection).ExecuteNonQuery();
        }
        new SqliteCommand($"VACUUM INTO '{alien}'", Opened(other)).ExecuteNonQuery();

        AssertUnusable("找不到", Path.Combine(folder, "没有.db"));
        AssertUnusable("不是数据库", text);
        AssertUnusable("不是本系统的数据库", strange);
        AssertUnusable("密钥", alien);
        AssertUnusable("一次只能", text, strange);
        AssertUnusable("找不到", $"--Kangyang:DataFolder={Path.Combine(folder, "空")}");
        Assert.False(Directory.Exists(Path.Combine(folder, "空")));
        Assert.Equal(0, Verify($"--Kangyang:DataFolder={folder}").Exit);
        Directory.Delete(Path.Combine(folder, "keys"), recursive: true);
        AssertUnusable("找不到密钥", PathOf(scenario));
        Assert.False(Directory.Exists(Path.Combine(folder, "keys")));

        static void AssertUnusable(string why, params string[] arguments)
        {
            var (exit, output, error) = Verify(arguments);
            Assert.Equal((2, ""), (exit, output));
            Assert.Contains(why, error);
            Assert.Single(error.TrimEnd().Split('\n'));
        }

        static SqliteConnection Opened(IssueScenario from)
        {
            var connection = new SqliteConnection($"Data Source={PathOf(from)};Pooling=False");
            connection.Open();
            return connection;
        }
    }

    [Fact]
    public async Task Verify_OfABackupCopy_NeedsNoSite()
    {
        await using var scenario = await IssuedAsync();
        var copy = new DatabaseBackup().CopyAndVerify(scenario.Site.Get<DataFolder>(), DateTimeOffset.UtcNow);

        // Chinese, blanks and signs of addresses in the path must not confuse it.
        var renamed = Path.Combine(copy, "备份 100%#1.db");
        File.Move(Path.Combine(copy, "kangyang.db"), renamed);

        var (exit, output, error) = Verify(renamed);

        Assert.True(exit == 0, output + error);
        Assert.Equal(["keys", "备份 100%#1.db"], Directory.EnumerateFileSystemEntries(copy).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
