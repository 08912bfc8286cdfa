using KangyangCase.App.Data;
using KangyangCase.App.Importing;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Rows of a confirmed roster become people, cases and places in the class; people of the class already are put right.</summary>
/// <param name="sequence">Of the batch's own row in the change log.</param>
internal sealed class ImportWriter(WriteScope scope, PersonalDataProtector protector, Cohort cohort, ImportBatch batch, long sequence, int lastRosterNumber)
{
    public const string Updated = "roster.updated";

    private readonly TraineeFacts facts = new(protector);
    private int rosterNumber = lastRosterNumber;
    private string? providerName;

    public async Task<Result> WriteAsync(PreviewRow[] rows)
    {
        var ids = rows.Select(row => row.Known).OfType<TraineeId>().ToList();
        var known = ids.Count == 0 ? [] : await scope.Db.Trainees.Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id);
        var practice = ids.Count == 0 ? [] : await scope.Db.PracticeRecords.AsNoTracking()
            .Where(record => ids.Contains(record.TraineeId) && record.OccupationName == cohort.Goal.Name && record.To == null)
            .GroupBy(record => record.TraineeId).Select(same => new { same.Key, From = same.Min(record => record.From) }).ToDictionaryAsync(same => same.Key, same => same.From);
        foreach (var row in rows)
        {
            var trainee = row.Known is { } id ? known[id] : Register(row.Row.Person);
            await DescribeAsync(trainee, row);
            if (row.Place is { } place)
            {
                await LogUpdateAsync(trainee, row, place.CaseId);
                continue;
            }

            DateOnly? reaches = practice.TryGetValue(trainee.Id, out var from) ? from : null;
            if (await EnterAsync(trainee, row, reaches) is { Succeeded: false } failed) return failed;
            if (row.Applied.Any()) await LogUpdateAsync(trainee, row, null);
        }

        return Result.Success;
    }

    private Trainee Register(RosterPerson person)
    {
        var trainee = Trainee.Register(
            person.Name!.Value,
            person.Name.Folded,
            person.Sex!.Value,
            person.BirthDate!.Value,
            person.Document!.Kind,
            protector.Seal(SealPurposes.DocumentNumber, person.Document.Number),
            null,
            cohort.ProviderId,
            scope.Today);
        scope.Db.Trainees.Add(trainee);
        return trainee;
    }

    /// <summary>A blank cell says nothing, and what was decided by hand stays unless the file was expressly taken.</summary>
    private async Task DescribeAsync(Trainee trainee, PreviewRow row)
    {
        var stated = facts.Stated(row.Row);
        var wrote = new List<(RosterColumn, string?)>();
        var replaced = new List<(RosterColumn, string?)>();
        foreach (var field in row.Known is null ? stated.Keys : row.Applied.Select(change => change.Field).Where(stated.ContainsKey))
        {
            var was = TraineeFacts.Kept(trainee, field)?.Stored;
            TraineeFacts.Put(trainee, field, stated[field].Stored);
            if (row.Known is not null)
            {
                await scope.Db.FollowAsync(trainee, field, was, stated[field].Stored, scope.Today, row.Changes.Any(change => change.Field == field && change.ByHand));
                replaced.Add((field, was));
            }

            wrote.Add((field, TraineeFacts.Kept(trainee, field)?.Key));
        }

        if (row.Known is null) await scope.Db.FollowRosterAsync(trainee, scope.Today);
        var declares = row.Place is null || row.Applied.Any(change => change.Field == RosterColumn.PracticeYears) ? PracticeFact.Stated(row.Row, cohort) : null;
        if (declares is { } from) wrote.Add((RosterColumn.PracticeYears, PracticeFact.Key(from)));
        if (row.Place is not null && declares is not null)
        {
            var practice = PracticeRecord.OfRoster(trainee.Id, cohort.Goal.Name, declares.Value, row.Row.Person.PracticeYears!.Value);
            replaced.Add((RosterColumn.PracticeYears, await PracticeFact.ReplaceAsync(scope.Db, trainee.Id, cohort.Goal.Name, practice)));
        }

        // A new person goes with the batch: nothing is to be put back.
        if (wrote.Count > 0) scope.Db.ImportedPersons.Add(ImportedPerson.Record(batch.Id, trainee.Id, sequence, ImportedFacts.Write(wrote), ImportedFacts.Write(replaced)));
    }

    private async Task<Result> EnterAsync(Trainee trainee, PreviewRow row, DateOnly? reaches)
    {
        var practice = Practice(trainee, row, reaches);
        if (!practice.Succeeded) return practice.Refusal;
        var caseFile = CaseFile.Open(trainee.Id, cohort.Goal, cohort.ProviderId, cohort.DistrictCode, scope.Today, row.Previous, scope.Actor.UserId);
        scope.Db.AddRange(caseFile, Enrollment.Enroll(cohort.Id, caseFile.Id, batch.Id, ++rosterNumber, scope.Today));
        await scope.LogAsync(
            ImportTrace.Action,
            "case",
            caseFile.Id.Value,
            $"为 {trainee.Name} 建立个案（{cohort.Goal.Display}），编入 {cohort.Name}第 {rosterNumber} 号",
            caseId: caseFile.Id,
            details: ImportTrace.Of(batch.Id, row.Known is null, practice.Value));
        if (trainee.RegisteredBy != cohort.ProviderId) await scope.LogEntryAsync(trainee, cohort.ProviderId, await ProviderNameAsync(), $"新建个案（{cohort.Goal.Display}）");
        return Result.Success;
    }

    private async Task<string> ProviderNameAsync() =>
        providerName ??= await scope.Db.Organizations.Where(entry => entry.Id == cohort.ProviderId).Select(entry => entry.Name).SingleAsync();

    /// <returns>Null when nothing is declared, or what is on file already reaches as far back.</returns>
    private Result<PracticeRecord?> Practice(Trainee trainee, PreviewRow row, DateOnly? reaches)
    {
        if (row.Row.Person.PracticeYears is not { } years) return Result.Of<PracticeRecord?>(null);
        var period = DeclaredPractice.Period(years, cohort.StartsOn, cohort.Goal.Name);
        if (!period.Succeeded) return period.Refusal;
        if (period.Value is not { } practice || reaches <= practice.From) return Result.Of<PracticeRecord?>(null);
        var record = PracticeRecord.OfRoster(trainee.Id, cohort.Goal.Name, practice.From, years);
        scope.Db.PracticeRecords.Add(record);
        return Result.Of<PracticeRecord?>(record);
    }

    private Task LogUpdateAsync(Trainee trainee, PreviewRow row, CaseFileId? caseFile) => scope.LogAsync(
        Updated,
        "trainee",
        trainee.Id.Value,
        $"按名册“{batch.FileName}”更新 {trainee.Name} 的{string.Join("、", row.Applied.Select(change => change.Field.Label()))}",
        caseId: caseFile,
        details: new { Changes = row.Applied.Select(change => new { Field = change.Field.Key(), change.Before, change.After }) });
}
