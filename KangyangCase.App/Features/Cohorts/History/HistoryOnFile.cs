using KangyangCase.App.Data;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>
/// Compares a checked history sheet with what is on file. The preview and the writing transaction ask the same question, so what
/// was shown and what is written cannot part unnoticed.
/// </summary>
internal static class HistoryOnFile
{
    private static readonly HistoryEffect Nothing = new(null, null, null, null, false, false, null);

    /// <param name="actor">Decides how much of other organizations' business a reason may tell.</param>
    public static async Task<HistoryPreview> JudgeAsync(KangyangDb db, Actor actor, PersonalDataProtector protector, HistoryOwner owner, HistoryReport report)
    {
        var facts = await HistoryFacts.ReadAsync(db, actor, protector, owner, report);
        return new(report, OncePerPerson([.. report.Rows.Select(row => row.Outcome.IsImportable() ? Judge(row, row.Goal!, facts) : new(row, Nothing))]));
    }

    /// <summary>The sheet was compared with itself by document; that two documents are one person's only shows here.</summary>
    private static IReadOnlyList<HistoryPreviewRow> OncePerPerson(List<HistoryPreviewRow> rows)
    {
        var twice = rows.Where(row => row.WillBeWritten && row.Effect.Known is not null).GroupBy(row => (row.Effect.Known, row.Row.Goal))
            .Where(group => group.Select(row => row.Row.Person.Document!.Number).Distinct().Count() > 1)
            .SelectMany(group => group.Select(row => (row.Row.ExcelRow, Others: group.Select(one => one.Row.ExcelRow).Where(other => other != row.Row.ExcelRow).ToList())))
            .ToDictionary(pair => pair.ExcelRow, pair => pair.Others);
        return [.. rows.Select(row => twice.TryGetValue(row.Row.ExcelRow, out var others) ? row with { Row = row.Row.With(HistoryOnFileProblems.SamePerson(others)) } : row)];
    }

    private static HistoryPreviewRow Judge(HistoryRow row, Goal goal, HistoryFacts facts)
    {
        List<HistoryProblem> problems = [];
        var person = facts.PersonOf(row);
        if (person is not null && !person.FoldedNames.Contains(row.Person.Name!.Folded)) problems.Add(HistoryOnFileProblems.NameDiffers(person.InScope ? person.Name : null));
        var open = person?.Cases.Where(entry => entry.ExitedOn is null && entry.Goal == goal).ToList() ?? [];
        if (open.Exists(entry => !entry.Untouched))
        {
            return new(row.With(HistoryOnFileProblems.CaseInHand(goal)), Nothing with { Known = person?.Id });
        }

        var live = open.Find(entry => entry.Own);
        var writesClass = ClassOf(row, goal, live, facts, problems);
        var assessor = row.Certificate is null ? null : AssessorOf(row.Certificate, facts, problems);
        var writesCertificate = CertificateOf(row, live, facts, problems);
        if (problems.Count == 0 && !writesClass && !writesCertificate) problems.Add(HistoryOnFileProblems.OnFile);

        var notes = Notes(person, live, row.Notes);
        var previous = live is null ? person?.Cases.Where(entry => entry.Own && entry.ExitedOn is not null && entry.Goal == goal).MaxBy(entry => entry.ExitedOn)?.Id : null;
        var cohort = row.Class is { } past && facts.Cohorts.TryGetValue(past.Name, out var known) ? known.Id : (Domain.Cohorts.CohortId?)null;
        return new(row.With(problems) with { Notes = notes }, new(person?.Id, live?.Id, previous, cohort, writesClass, writesCertificate, assessor));
    }

    private static IReadOnlyList<string> Notes(HistoryPerson? person, HistoryCase? live, IReadOnlyList<string> notes) =>
        live is not null ? ["此人同一目标的历史个案已登记，本行补充到该个案", .. notes]
        : person is not null ? ["此人已有学员档案，另建历史个案", .. notes]
        : notes;

    private static bool ClassOf(HistoryRow row, Goal goal, HistoryCase? live, HistoryFacts facts, List<HistoryProblem> problems)
    {
        if (row.Class is not { } past) return false;
        if (!facts.Owner.HasClasses) problems.Add(HistoryOnFileProblems.NoClasses);
        else if (facts.Cohorts.TryGetValue(past.Name, out var cohort))
        {
            if (!cohort.IsHistorical) problems.Add(HistoryOnFileProblems.ClassTaken(past.Name));
            else if (cohort.Goal != goal || cohort.StartsOn != past.StartsOn || cohort.EndsOn != past.EndsOn || cohort.HistoricalHours != past.Hours)
            {
                problems.Add(HistoryOnFileProblems.ClassDiffers(past.Name));
            }
        }

        if (live?.ClassName is not { } enrolled) return true;
        if (enrolled != past.Name) problems.Add(HistoryOnFileProblems.OtherClass(enrolled));
        return false;
    }

    private static bool CertificateOf(HistoryRow row, HistoryCase? live, HistoryFacts facts, List<HistoryProblem> problems)
    {
        if (row.Certificate is not { } past) return false;
        var held = live?.Certificates.Find(one => one.Kind == past.Kind);
        if (held is not null && held.Key == past.Key) return false;
        if (held is not null) problems.Add(HistoryOnFileProblems.OtherNumber(held.Number));
        if (facts.WhereTaken(past) is { } where) problems.Add(HistoryOnFileProblems.NumberTaken(past.Number.Value, where));
        else if (past.Number.Current is { } number && facts.CountedTo(number) is { } last) problems.Add(HistoryOnFileProblems.NumberAhead(number, last));
        return true;
    }

    /// <summary>By its name, else by the prefix of the number; an assessment organization brings in its own only.</summary>
    private static OrganizationId? AssessorOf(PastCertificate past, HistoryFacts facts, List<HistoryProblem> problems)
    {
        var own = facts.Owner.HasClasses ? (OrganizationId?)null : facts.Owner.Id;
        var named = past.Assessor is { } written ? facts.AssessorNamed(written) : null;
        if (own is { } mine)
        {
            if (past.Assessor is { } other && named != mine) problems.Add(HistoryOnFileProblems.AssessorOther(other, facts.Owner.Name));
            named = mine;
        }
        else if (past.Assessor is { } unknown && named is null)
        {
            problems.Add(HistoryOnFileProblems.AssessorUnknown(unknown));
        }

        if (past.Kind == HistoricalKind.TrainingCompletion) return named;
        if (past.Number.Current is not { } number || facts.PrefixHolders[number.Prefix].ToList() is not { Count: > 0 } holders) return named;
        if (named is { } stated && !holders.Exists(holder => holder.Id == stated)) problems.Add(HistoryOnFileProblems.PrefixOther(holders[0].Name));
        return named ?? (past.Assessor is null ? holders[0].Id : null);
    }
}
