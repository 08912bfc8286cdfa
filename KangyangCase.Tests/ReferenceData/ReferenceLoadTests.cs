using System.Text;
using KangyangCase.App.Data;
using KangyangCase.App.Features.Calendars;
using KangyangCase.App.Hosting;
using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Rules;
using KangyangCase.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.ReferenceData;

/// <summary>What a second start does to the tables: nothing to what people wrote, the files' wording for what nobody touched.</summary>
public sealed class ReferenceLoadTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_ASecondTime_ChangesNoRowOfAnyTable()
    {
        await using var site = await TestSite.CreateAsync();
        var before = await DumpAsync(site);

        await site.Get<DatabaseStartup>().RunAsync();

        Assert.Contains("posting.working-days", before);
        Assert.Equal(before, await DumpAsync(site));
    }

    [Fact]
    public async Task Load_OfRowsNobodyEdited_TakesOverTheShippedValuesAndLogsNobody()
    {
        await using var site = await TestSite.CreateAsync();
        var shipped = await DumpAsync(site);
        await using (var db = await site.OpenAsync())
        {
            // As an earlier version of the files would have left it.
            await db.Rules.Where(rule => rule.Key == RuleKeys.PassMark).ExecuteUpdateAsync(set => set.SetProperty(rule => rule.Value, "55"), Stop);
            await db.CalendarYears.Where(year => year.Year == 2020).ExecuteUpdateAsync(set => set.SetProperty(year => year.Workdays, "[]"), Stop);
            await db.Districts.Where(district => district.Id == "500101").ExecuteUpdateAsync(set => set.SetProperty(district => district.Name, "万县"), Stop);
        }

        await site.Get<DatabaseStartup>().RunAsync();

        Assert.Equal(shipped, await DumpAsync(site));
    }

    [Fact]
    public async Task Load_OfAYearAnAdministratorSaved_LeavesItAlone()
    {
        await using var site = await TestSite.CreateAsync();
        var saved = await site.Get<SaveCalendarYear>().HandleAsync(
            site.Administrator, new(2020, [new(new(2020, 10, 1), CalendarDayKind.Holiday, "国庆节")], CalendarYearStatus.Entered, "通知", "更正", null), Stop);
        Assert.True(saved.Succeeded, saved.Refusal?.Message);
        var before = await DumpAsync(site);

        await site.Get<DatabaseStartup>().RunAsync();

        Assert.Equal(before, await DumpAsync(site));
    }

    [Fact]
    public async Task Status_InTheDatabase_KeepsItsOldWords()
    {
        await using var site = await TestSite.CreateAsync();
        await using var connection = await OpenAsync(site);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT DISTINCT Status FROM CalendarYears";
        Assert.Equal("announced", await command.ExecuteScalarAsync(Stop));
        command.CommandText = "UPDATE CalendarYears SET Status = 'entered' WHERE Year = 2020";
        await command.ExecuteNonQueryAsync(Stop);

        await using var db = await site.OpenAsync();
        Assert.Equal(CalendarYearStatus.Entered, (await db.CalendarYears.SingleAsync(year => year.Year == 2020, Stop)).Status);
    }

    private static async Task<SqliteConnection> OpenAsync(TestSite site)
    {
        await using var db = await site.OpenAsync();
        var connection = new SqliteConnection(db.Database.GetConnectionString());
        await connection.OpenAsync(Stop);
        return connection;
    }

    /// <summary>Every table, every row, every column.</summary>
    private static async Task<string> DumpAsync(TestSite site)
    {
        await using var connection = await OpenAsync(site);
        var tables = new List<string>();
        await using (var names = connection.CreateCommand())
        {
            names.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
            await using var reader = await names.ExecuteReaderAsync(Stop);
            while (await reader.ReadAsync(Stop)) tables.Add(reader.GetString(0));
        }
        var dump = new StringBuilder();
        foreach (var table in tables)
        {
            await using var rows = connection.CreateCommand();
            rows.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1";
            await using var reader = await rows.ExecuteReaderAsync(Stop);
            while (await reader.ReadAsync(Stop)) dump.AppendLine($"{table}|{string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column)))}");
        }
        return dump.ToString();
    }
}
