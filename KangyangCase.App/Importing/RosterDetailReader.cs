using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>What a row says beside who the person is: phone, practice, group, and what is applied for.</summary>
internal sealed class RosterDetailReader(RosterCohort cohort, RosterRules rules)
{
    private readonly OccupationMatcher occupations = new(cohort.OccupationName, rules.Occupations);
    private readonly IReadOnlyDictionary<string, TargetGroupName> groups = rules.TargetGroups
        .SelectMany(group => group.Synonyms.Prepend(group.Label).Select(name => (Key: TextFolding.Compact(name), group)))
        .DistinctBy(pair => pair.Key)
        .ToDictionary(pair => pair.Key, pair => pair.group);

    public PhoneNumber? Phone(RosterCells cells, RosterFindings findings)
    {
        var written = cells.Text(RosterColumn.Phone);
        if (written.Length == 0)
        {
            if (cells.Has(RosterColumn.Phone))
            {
                findings.Problems.Add(RosterProblems.Warning(RosterColumn.Phone, TraineeErrors.PhoneMissing));
            }

            return null;
        }

        var phone = PhoneNumber.Parse(written);
        if (!phone.Succeeded)
        {
            findings.Problems.Add(RosterProblems.Error(RosterColumn.Phone, phone.Refusal));
            return null;
        }

        findings.Notes.AddRange(RosterNotes.OfPhone(written, cells.IsNumber(RosterColumn.Phone)));
        return phone.Value;
    }

    public decimal? PracticeYears(RosterCells cells, DateOnly? birth, RosterFindings findings)
    {
        var written = cells.Text(RosterColumn.PracticeYears);
        if (written.Length == 0)
        {
            return null;
        }

        if (PracticeText.Years(written) is not { } years)
        {
            findings.Problems.Add(RosterProblems.PracticeUnreadable(written));
            return null;
        }

        if (birth is { } day && rules.WorkingAge is { } working
            && Age.On(day, cohort.StartsOn) is var age && age >= working.Years && years > age - working.Years + 1)
        {
            findings.Problems.Add(RosterProblems.PracticeTooLong(years, age));
        }

        return years;
    }

    public TargetGroupName? Group(RosterCells cells, RosterFindings findings)
    {
        var written = cells.Text(RosterColumn.TargetGroup);
        if (groups.TryGetValue(TextFolding.Compact(written), out var group))
        {
            return group;
        }

        if (cells.Has(RosterColumn.TargetGroup))
        {
            findings.Problems.Add(written.Length == 0 ? RosterProblems.GroupMissing : RosterProblems.GroupUnknown(written));
        }

        return null;
    }

    public void Occupation(RosterCells cells, RosterFindings findings)
    {
        var written = cells.Text(RosterColumn.Occupation);
        if (written.Length == 0 || occupations.IsExact(written))
        {
            return;
        }

        findings.Problems.Add(occupations.Matches(written)
            ? RosterProblems.OccupationMatched(written, cohort.OccupationName)
            : RosterProblems.OccupationMismatch(written, cohort.OccupationName));
    }

    public void Level(RosterCells cells, RosterFindings findings)
    {
        var written = cells.Text(RosterColumn.Level);
        if (written.Length == 0 || cohort.Level is not { } expected)
        {
            return;
        }

        var read = LevelText.Level(written);
        if (read != expected)
        {
            findings.Problems.Add(RosterProblems.LevelMismatch(written, read, expected));
        }
        else if (TextFolding.Compact(written) != expected.Label())
        {
            findings.Notes.Add(RosterNotes.OfLevel(written, expected));
        }
    }
}
