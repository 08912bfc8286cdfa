using System.Globalization;
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

/// <summary>One row of a confirmed roster becomes person, case and place in the class.</summary>
internal sealed class ImportWriter(WriteScope scope, PersonalDataProtector protector, Cohort cohort, ImportBatch batch)
{
    public async Task<Result> WriteAsync(PreviewRow row, int rosterNumber)
    {
        var person = row.Row.Person;
        var trainee = row.Known is { } known
            ? await scope.Db.Trainees.SingleAsync(entry => entry.Id == known)
            : Register(person);
        await DescribeAsync(trainee, row);
        var practice = await PracticeAsync(trainee, row);
        if (!practice.Succeeded) return practice.Refusal;

        var caseFile = CaseFile.Open(trainee.Id, cohort.Goal, cohort.ProviderId, cohort.DistrictCode, scope.Today, row.Previous, scope.Actor.UserId);
        scope.Db.AddRange(caseFile, Enrollment.Enroll(cohort.Id, caseFile.Id, batch.Id, rosterNumber, scope.Today));
        await scope.LogAsync(
            ImportTrace.Action,
            "case",
            caseFile.Id.Value,
            $"为 {trainee.Name} 建立个案（{cohort.Goal.Display}），编入 {cohort.Name}第 {rosterNumber} 号",
            caseId: caseFile.Id,
            details: ImportTrace.Of(batch.Id, row.Known is null, practice.Value));
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
            person.Phone is { } phone ? protector.Seal(SealPurposes.PhoneNumber, phone.Digits) : null,
            cohort.ProviderId,
            scope.Today);
        scope.Db.Trainees.Add(trainee);
        return trainee;
    }

    /// <summary>A blank cell says nothing: what is on file stays.</summary>
    private async Task DescribeAsync(Trainee trainee, PreviewRow row)
    {
        var before = Facts(trainee);
        trainee.Describe(
            RosterFreeText.Clean(row.Row.Text(RosterColumn.Ethnicity)) ?? trainee.Ethnicity,
            RosterFreeText.Clean(row.Row.Text(RosterColumn.Education)) ?? trainee.Schooling,
            RosterFreeText.Clean(row.Row.Text(RosterColumn.Domicile)) ?? trainee.HouseholdPlace,
            row.Row.Person.TargetGroup?.Label ?? trainee.TargetGroup,
            RosterFreeText.Clean(row.Row.Text(RosterColumn.Employer)) ?? trainee.Employer);
        if (row.Known is null || before == Facts(trainee)) return;
        await scope.LogAsync(
            "trainee.described", "trainee", trainee.Id.Value, $"按名册“{batch.FileName}”更新 {trainee.Name} 的登记信息", details: new { Before = before, After = Facts(trainee) });
    }

    private static TraineeFacts Facts(Trainee trainee) =>
        new(trainee.Ethnicity, trainee.Schooling, trainee.HouseholdPlace, trainee.TargetGroup, trainee.Employer);

    /// <returns>Null when nothing is declared, or what is on file already reaches as far back.</returns>
    private async Task<Result<PracticeRecord?>> PracticeAsync(Trainee trainee, PreviewRow row)
    {
        if (row.Row.Person.PracticeYears is not { } years) return Result.Of<PracticeRecord?>(null);
        var period = DeclaredPractice.Period(years, cohort.StartsOn, cohort.Goal.Name);
        if (!period.Succeeded) return period.Refusal;
        if (period.Value is not { } practice || (row.Known is not null && await IsCoveredAsync(trainee.Id, practice.From))) return Result.Of<PracticeRecord?>(null);
        var written = years.ToString("0.##", CultureInfo.InvariantCulture);
        var record = PracticeRecord.Declare(trainee.Id, cohort.Goal.Name, practice.From, $"花名册“从事本职业年限”{written} 年");
        scope.Db.PracticeRecords.Add(record);
        return Result.Of<PracticeRecord?>(record);
    }

    private Task<bool> IsCoveredAsync(TraineeId trainee, DateOnly from) => scope.Db.PracticeRecords.AnyAsync(
        record => record.TraineeId == trainee && record.OccupationName == cohort.Goal.Name && record.From <= from && record.To == null);

    private sealed record TraineeFacts(string? Ethnicity, string? Schooling, string? HouseholdPlace, string? TargetGroup, string? Employer);
}
