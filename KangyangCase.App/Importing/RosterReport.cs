using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

public enum RosterOutcome
{
    Ok,

    /// <summary>Imported; somebody should look.</summary>
    Warning,

    /// <summary>Not imported until put right.</summary>
    Error,

    /// <summary>The same person again; not imported, nothing to put right.</summary>
    Duplicate,
}

public static class RosterOutcomes
{
    public static string Label(this RosterOutcome outcome) => outcome switch
    {
        RosterOutcome.Ok => "正确",
        RosterOutcome.Warning => "警告",
        RosterOutcome.Error => "错误",
        RosterOutcome.Duplicate => "重复",
    };

    public static bool IsImportable(this RosterOutcome outcome) => outcome switch
    {
        RosterOutcome.Ok or RosterOutcome.Warning => true,
        RosterOutcome.Error or RosterOutcome.Duplicate => false,
    };
}

/// <summary>The class the roster is for.</summary>
/// <param name="Level">Null for programmes without a level: written levels are then not compared.</param>
/// <param name="StartsOn">The day ages are counted on.</param>
public sealed record RosterCohort(string OccupationName, SkillLevel? Level, DateOnly StartsOn);

/// <summary>What one cell, or the row, has against it. The message holds no full identity or phone number.</summary>
/// <param name="Outcome">What this problem alone makes of the row; never Ok.</param>
public sealed record RosterProblem(string Code, RosterColumn Field, string Message, RosterOutcome Outcome);

/// <summary>A line under the header that is not a person, and why.</summary>
public sealed record IgnoredLine(int Row, string Reason);

/// <summary>What was read from a row; null where it was blank or unreadable.</summary>
/// <param name="BirthDate">From the document, else from the 出生日期 column.</param>
/// <param name="PracticeYears">As declared.</param>
/// <param name="TargetGroup">Null when the writing is not known: to be chosen.</param>
public sealed record RosterPerson(
    PersonName? Name,
    IdentityDocument? Document,
    Sex? Sex,
    DateOnly? BirthDate,
    PhoneNumber? Phone,
    decimal? PracticeYears,
    TargetGroupName? TargetGroup);

/// <param name="ExcelRow">Row number as the spreadsheet shows it; with the field the key of an edit.</param>
/// <param name="OwnNumber">The sheet's 序号.</param>
/// <param name="Texts">Every mapped cell as written (edits applied), trimmed only.</param>
/// <param name="Notes">What was silently put right, for the preview: a small x made capital, full-width digits.</param>
public sealed record RosterRow(
    int ExcelRow,
    string OwnNumber,
    RosterOutcome Outcome,
    IReadOnlyList<RosterProblem> Problems,
    IReadOnlyList<string> Notes,
    IReadOnlyDictionary<RosterColumn, string> Texts,
    RosterPerson Person)
{
    public string Text(RosterColumn column) => Texts.GetValueOrDefault(column, "");

    /// <summary>The name as read, or as written when it cannot be read.</summary>
    public string DisplayName => Person.Name?.Value ?? Text(RosterColumn.Name);
}

/// <param name="MissingColumns">Columns the import makes use of and the file does not have; said once here instead of in every row.</param>
/// <param name="UnsetRules">Rules without a value, which therefore neither passed nor stopped anybody.</param>
public sealed record RosterReport(
    RosterHeader Header,
    IReadOnlyList<RosterRow> Rows,
    IReadOnlyList<IgnoredLine> Ignored,
    IReadOnlyList<RosterColumn> MissingColumns,
    IReadOnlyList<string> UnsetRules)
{
    public IEnumerable<RosterRow> Importable => Rows.Where(row => row.Outcome.IsImportable());

    public int Count(RosterOutcome outcome) => Rows.Count(row => row.Outcome == outcome);
}
