using KangyangCase.App.Data.Checking;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Hosting;
using KangyangCase.Tests.Cohorts;
using KangyangCase.Tests.Support;
using Microsoft.Data.Sqlite;
using static KangyangCase.Tests.Cohorts.HistorySite;

namespace KangyangCase.Tests.Checking;

/// <summary>An altered historical certificate is found, however it was altered.</summary>
public sealed class HistoryCheckTests : CohortTest
{
    private const string Second = "WHERE Number LIKE '%000002'";

    public static TheoryData<string, string> Tamperings => new()
    {
        { $"UPDATE HistoricalCertificates SET Number = 'S000050123456185000099' {Second}", "history.altered" },
        { $"UPDATE HistoricalCertificates SET IssuerKey = 'x' {Second}", "history.altered" },
        { $"UPDATE HistoricalCertificates SET IssuedOn = '2017-07-20' {Second}", "history.altered" },
        { $"UPDATE HistoricalCertificates SET IssuedOn = 'gestern' {Second}", "history.unreadable" },
        { $"UPDATE HistoricalCertificates SET Kind = 'SpecialAbility' {Second}", "history.altered" },
        { $"UPDATE HistoricalCertificates SET Published = 1 {Second}", "history.publication" },
        { $"UPDATE HistoricalCertificates SET AssessmentOrganizationId = NULL {Second}", "history.altered" },
        { $"UPDATE HistoricalCertificates SET KeptBy = (SELECT Id FROM Organizations WHERE Name LIKE '万州%') {Second}", "history.altered" },
        { $"UPDATE HistoricalCertificates SET Face = (SELECT Face FROM HistoricalCertificates WHERE Number LIKE '%000001') {Second}", "history.digest" },
        {
            $"UPDATE HistoricalCertificates SET Face = (SELECT Face FROM HistoricalCertificates WHERE Number LIKE '%000001'), FaceDigest = (SELECT FaceDigest FROM HistoricalCertificates WHERE Number LIKE '%000001') {Second}",
            "history.altered"
        },
        { $"UPDATE HistoricalCertificates SET Face = zeroblob(200) {Second}", "history.face" },
        { $"UPDATE HistoricalCertificates SET FaceDigest = zeroblob(32) {Second}", "history.digest" },
        { $"UPDATE HistoricalCertificates SET LogSequence = 1 {Second}", "history.no-log" },
        { $"UPDATE HistoricalCertificates SET CaseId = (SELECT CaseId FROM HistoricalCertificates WHERE Number LIKE '%000003'), Kind = 'TrainingCompletion' {Second}", "history.altered" },
        { $"DELETE FROM HistoricalCertificates {Second}", "history.deleted" },
        { "UPDATE Cases SET Goal = 'occupation:养老护理员/--/3'", "history.altered" },
        { "DROP INDEX IX_HistoricalCertificates_Number_IssuerKey", "file.index-missing" },
    };

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task Verify_AfterTampering_NamesIt(string sql, string code)
    {
        await Site.BringInAsync(At(0), At(1), At(2));
        Site.AssertVerifies();

        var path = Site.Get<DataFolder>().Database;
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = false, Pooling = false }.ToString()))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        var faults = DatabaseCheck.Run(path).Faults;
        Assert.True(faults.Any(fault => fault.Code == code), string.Join('\n', faults.Select(fault => $"{fault.Code} {fault.Message}")));
    }

    [Fact]
    public async Task Verify_AfterAnUndoneBatch_FindsNothing()
    {
        var done = await Site.BringInAsync(At(0), At(1));
        Assert.True((await Site.Get<UndoHistory>().HandleAsync(Site.Coordinator, new(done.Batch, "表传错了"), TestContext.Current.CancellationToken)).Succeeded);

        Site.AssertVerifies();
    }
}
