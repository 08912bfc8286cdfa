using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>The cells of one history row by field, with the user's corrections in place of what the file says.</summary>
internal sealed class HistoryCells(SheetRow row, HistoryHeader header, IReadOnlyDictionary<(int Row, HistoryColumn Field), string> edits)
{
    public int RowNumber => row.Number;

    public string Text(HistoryColumn field) => Cell(field).Text.Trim();

    public bool IsNumber(HistoryColumn field) => Cell(field).Kind == SheetCellKind.Number;

    public bool Any(params ReadOnlySpan<HistoryColumn> fields)
    {
        foreach (var field in fields)
        {
            if (Text(field).Length > 0) return true;
        }

        return false;
    }

    private SheetCell Cell(HistoryColumn field) =>
        edits.TryGetValue((row.Number, field), out var corrected) ? new SheetCell(corrected, SheetCellKind.Text)
        : header.ColumnOf(field) is { } column ? row[column]
        : SheetCell.Blank;
}

/// <summary>Goal, class and certificate of one row.</summary>
internal sealed class HistoryRowReader(OccupationCatalogue catalogue, DateOnly today)
{
    private const int MostDigitsOfNumberCell = 15;

    public Goal? Goal(HistoryCells cells, List<HistoryProblem> problems)
    {
        var written = cells.Text(HistoryColumn.Occupation);
        if (written.Length == 0)
        {
            problems.Add(HistoryProblems.Missing(HistoryColumn.Occupation, "请照工种目录填写职业、专项职业能力或培训项目。"));
            return null;
        }

        if (catalogue.Find(written) is not { } match)
        {
            problems.Add(HistoryProblems.OccupationUnknown(written));
            return null;
        }

        var levelText = cells.Text(HistoryColumn.Level);
        var level = LevelText.Level(levelText);
        var blank = PlainText.Clean(levelText) is "" or "--" or "-" or "无";
        if (!blank && level is null)
        {
            problems.Add(HistoryProblems.LevelUnreadable(levelText));
            return null;
        }

        var workType = PlainText.Clean(cells.Text(HistoryColumn.WorkType)) is "" or "-" or "无" ? null : PlainText.Clean(cells.Text(HistoryColumn.WorkType));
        var goal = match.Occupation.GoalFor(level, workType);
        if (goal.Succeeded) return goal.Value;
        problems.Add(HistoryProblems.Error(blank ? HistoryColumn.Level : HistoryColumn.Occupation, goal.Refusal));
        return null;
    }

    public PastClass? Class(HistoryCells cells, DateOnly? birth, List<HistoryProblem> problems)
    {
        if (!cells.Any(HistoryColumn.CohortName, HistoryColumn.StartsOn, HistoryColumn.EndsOn, HistoryColumn.Hours)) return null;
        const string why = "登记班期要有班期名称、开班日期和结业日期。";
        var name = cells.Text(HistoryColumn.CohortName);
        if (name.Length == 0) problems.Add(HistoryProblems.Missing(HistoryColumn.CohortName, why));
        else if (name.Length > Cohort.NameLimit) problems.Add(HistoryProblems.Error(HistoryColumn.CohortName, CohortErrors.NameTooLong));
        var (starts, ends) = (Day(cells, HistoryColumn.StartsOn, birth, why, problems), Day(cells, HistoryColumn.EndsOn, birth, why, problems));
        if (starts is { } first && ends is { } last && last < first)
        {
            problems.Add(HistoryProblems.Error(HistoryColumn.EndsOn, CohortErrors.EndsBeforeStart(first, last)));
        }

        LessonHours? hours = null;
        if (cells.Text(HistoryColumn.Hours) is { Length: > 0 } written)
        {
            var read = LessonHours.Parse(written.TrimEnd('学', '课', '时'));
            if (read.Succeeded) hours = read.Value;
            else problems.Add(HistoryProblems.Error(HistoryColumn.Hours, read.Refusal));
        }

        return name.Length > 0 && starts is { } from && ends is { } to ? new(name, from, to, hours) : null;
    }

    public PastCertificate? Certificate(HistoryCells cells, Goal? goal, DateOnly? birth, List<HistoryProblem> problems, List<string> notes)
    {
        if (!cells.Any(HistoryColumn.CertificateKind, HistoryColumn.CertificateNumber, HistoryColumn.IssuedOn)) return null;
        const string why = "登记证书要有证书编号和发证日期。";
        var kind = Kind(cells, goal, problems, notes);
        var issued = Day(cells, HistoryColumn.IssuedOn, birth, why, problems);
        var number = Number(cells, kind, why, problems);
        var assessor = cells.Text(HistoryColumn.Assessor) is { Length: > 0 } written ? Cut(written) : null;
        var issuer = cells.Text(HistoryColumn.Issuer) is { Length: > 0 } printed ? Cut(printed) : assessor;
        if (issuer is null) problems.Add(HistoryProblems.Missing(HistoryColumn.Issuer, "请照证书填写发证机构。"));
        if (number?.Current is { } current && issued is { } on && goal?.Level is { } level && current.AgreesWith(current.Prefix, on, level) is { Succeeded: false } contradiction)
        {
            problems.Add(HistoryProblems.NumberDisagrees(contradiction.Refusal));
        }

        return kind is { } known && issued is { } day && number is not null && issuer is not null ? new(known, number, day, issuer, assessor) : null;
    }

    private static HistoricalKind? Kind(HistoryCells cells, Goal? goal, List<HistoryProblem> problems, List<string> notes)
    {
        var written = cells.Text(HistoryColumn.CertificateKind);
        if (written.Length == 0 && goal is not null)
        {
            var usual = HistoricalKinds.Of(goal.Kind);
            notes.Add($"证书类别为空，按{usual.Label()}登记");
            return usual;
        }

        var kind = HistoricalKinds.FromText(written);
        if (kind is null && written.Length > 0) problems.Add(HistoryProblems.KindUnknown(written));
        else if (kind is { } read && goal is not null && !read.Fits(goal)) problems.Add(HistoryProblems.KindMisfit(read, goal));
        return kind;
    }

    private static HistoricalNumber? Number(HistoryCells cells, HistoricalKind? kind, string why, List<HistoryProblem> problems)
    {
        var written = cells.Text(HistoryColumn.CertificateNumber);
        if (written.Length == 0)
        {
            problems.Add(HistoryProblems.Missing(HistoryColumn.CertificateNumber, why));
            return null;
        }

        if (cells.IsNumber(HistoryColumn.CertificateNumber) && written.Count(char.IsDigit) > MostDigitsOfNumberCell)
        {
            problems.Add(HistoryProblems.NumberDamaged);
            return null;
        }

        if (HistoricalNumber.Read(written) is not { } number)
        {
            problems.Add(HistoryProblems.NumberUnreadable(written));
            return null;
        }

        // Training certificates never had a national number.
        if (number.Form == HistoricalNumberForm.Other && kind != HistoricalKind.TrainingCompletion) problems.Add(HistoryProblems.NumberOtherForm);
        return number;
    }

    private DateOnly? Day(HistoryCells cells, HistoryColumn field, DateOnly? birth, string why, List<HistoryProblem> problems)
    {
        var written = cells.Text(field);
        var (day, whole) = RosterDates.Read(written);
        var problem = written.Length == 0 ? HistoryProblems.Missing(field, why)
            : day is null || !whole ? HistoryProblems.DateUnreadable(field, written)
            : day > today ? HistoryProblems.DateAhead(field, day.Value, today)
            : day <= birth ? HistoryProblems.BeforeBirth(field, day.Value)
            : null;
        if (problem is null) return day;
        problems.Add(problem);
        return null;
    }

    private static string Cut(string text) => text.Length <= Organization.NameLimit ? text : text[..Organization.NameLimit];
}
