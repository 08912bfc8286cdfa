using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>What one cell, or the row, has against it. The message holds no full identity or phone number.</summary>
public sealed record HistoryProblem(string Code, HistoryColumn Field, string Message, RosterOutcome Outcome);

/// <summary>A past class as one row tells it.</summary>
/// <param name="EndsOn">The day of completion, included.</param>
public sealed record PastClass(string Name, DateOnly StartsOn, DateOnly EndsOn, LessonHours? Hours);

/// <summary>A certificate issued before, as one row tells it.</summary>
/// <param name="Issuer">As printed.</param>
/// <param name="Assessor">As written; null: not given.</param>
public sealed record PastCertificate(HistoricalKind Kind, HistoricalNumber Number, DateOnly IssuedOn, string Issuer, string? Assessor)
{
    /// <summary>Within what no second certificate may bear it.</summary>
    public string Key => $"{Number.Value}/{Number.IssuerKey(Issuer)}";
}

/// <summary>What was read from a row; null where it was blank or unreadable.</summary>
public sealed record PastPerson(PersonName? Name, IdentityDocument? Document, Sex? Sex, DateOnly? BirthDate, PhoneNumber? Phone);

/// <param name="ExcelRow">Row number as the spreadsheet shows it; with the field the key of an edit.</param>
/// <param name="Texts">Every mapped cell as written (edits applied), trimmed only.</param>
public sealed record HistoryRow(
    int ExcelRow,
    RosterOutcome Outcome,
    IReadOnlyList<HistoryProblem> Problems,
    IReadOnlyList<string> Notes,
    IReadOnlyDictionary<HistoryColumn, string> Texts,
    PastPerson Person,
    Goal? Goal,
    PastClass? Class,
    PastCertificate? Certificate)
{
    public string Text(HistoryColumn column) => Texts.GetValueOrDefault(column, "");

    public string DisplayName => Person.Name?.Value ?? Text(HistoryColumn.Name);

    /// <summary>The row with one more remark; the worst decides.</summary>
    public HistoryRow With(params IReadOnlyList<HistoryProblem> more)
    {
        var all = more.Concat(Problems).ToList();
        return this with { Problems = all, Outcome = Worst(all) };
    }

    public static RosterOutcome Worst(IEnumerable<HistoryProblem> problems) =>
        problems.Select(problem => problem.Outcome).DefaultIfEmpty(RosterOutcome.Ok).MaxBy(Severity);

    /// <summary>Unlike a roster's, a repeated row is wrong first: which of two rows is the repetition must not depend on their order.</summary>
    private static int Severity(RosterOutcome outcome) => outcome switch
    {
        RosterOutcome.Ok => 0,
        RosterOutcome.Warning => 1,
        RosterOutcome.Duplicate => 2,
        RosterOutcome.Error => 3,
    };
}

public sealed record HistoryReport(HistoryHeader Header, IReadOnlyList<HistoryRow> Rows, IReadOnlyList<IgnoredLine> Ignored)
{
    public IEnumerable<HistoryRow> Importable => Rows.Where(row => row.Outcome.IsImportable());
}
