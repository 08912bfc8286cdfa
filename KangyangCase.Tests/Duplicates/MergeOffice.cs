using KangyangCase.App.Data;
using KangyangCase.App.Features.Trainees.Duplicates;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Duplicates;

/// <summary>People with something of every kind, and what the database holds of them.</summary>
internal sealed class MergeOffice(TestSite site)
{
    public static readonly Goal Ability = Goal.OfAbility("母婴护理");

    private int number;

    /// <summary>A person with a passport, and records of several kinds.</summary>
    public async Task<TraineeId> RegisterAsync(string name, string passport, DateOnly? birth = null, string? phone = null, Goal? open = null)
    {
        var (read, protector) = (PersonName.Parse(name).Value, site.Get<PersonalDataProtector>());
        number++;
        var person = Trainee.Register(
            read.Value, read.Folded, Sex.Female, birth ?? new(1975, 3, 8), IdentityDocumentKind.Passport, protector.Seal(SealPurposes.DocumentNumber, passport),
            phone is null ? null : protector.Seal(SealPurposes.PhoneNumber, phone), site.Provider.Id, new(2020, 9, number));
        person.Describe("土家族", $"学历{number}", "重庆忠县", "脱贫人口", $"单位{number}");
        await new CaseOffice(site).WriteAsync(scope =>
        {
            scope.Db.Add(person);
            scope.Db.Add(TargetGroupMembership.FromRoster(person.Id, TargetGroup.LiftedOutOfPoverty));
            scope.Db.Add(EmploymentRecord.FromRoster(person.Id, $"单位{number}"));
            scope.Db.Add(PracticeRecord.Declare(person.Id, "养老护理员", new(2018, number, 1), "花名册"));
            scope.Db.Add(FormerTraineeName.Keep(person.Id, $"旧名{"甲乙丙丁"[number - 1]}", $"旧名{"甲乙丙丁"[number - 1]}", null, "更名"));
            scope.Db.Add(FurtherDocument.Add(
                person.Id, IdentityDocumentKind.Passport, protector.Seal(SealPurposes.DocumentNumber, $"OLD{passport}"), new(null, null, null), new(2020, 10, 1)).Value);
            if (open is not null) scope.Db.Add(Domain.Cases.CaseFile.Open(person.Id, open, site.Provider.Id, TestSite.District, new(2020, 10, number), null));
        });
        return person.Id;
    }

    public Task<Result<TraineeMergeId>> MergeAsync(TraineeId survivor, TraineeId loser, params MergeField[] fromLoser) =>
        site.Get<MergeTrainees>().HandleAsync(site.Coordinator, new(survivor, loser, fromLoser.ToHashSet(), "核对过证件原件"), TestContext.Current.CancellationToken);

    public Task<Result> UndoAsync(TraineeMergeId merge) =>
        site.Get<UndoMerge>().HandleAsync(site.Coordinator, new(merge, "并错了"), TestContext.Current.CancellationToken);

    /// <summary>Every row of every table of people, column by column; only the counter of writes goes on.</summary>
    public async Task<IReadOnlyList<string>> DumpAsync()
    {
        await using var db = await site.OpenAsync();
        List<string> lines = [];
        await db.Database.OpenConnectionAsync();
        foreach (var table in TraineeReferences.Of(db).Select(reference => reference.Table).Append("Trainees").Append("TraineeSearchRows"))
        {
            await using var command = new SqliteCommand($"SELECT * FROM \"{table}\" ORDER BY 1, 2", (SqliteConnection)db.Database.GetDbConnection());
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                lines.Add(table + " " + string.Join('|', Enumerable.Range(0, reader.FieldCount).Where(column => reader.GetName(column) != "Revision" && (table != "TraineeSearchRows" || reader.GetName(column) != "Number"))
                    .Select(column => reader[column] is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader[column]}")));
            }
        }
        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
