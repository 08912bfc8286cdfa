using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>Who the person of a row is: name, document, sex, birth date, and the ages that follow.</summary>
internal sealed class RosterIdentityReader(RosterCohort cohort, RosterRules rules)
{
    public PersonName? Name(RosterCells cells, RosterFindings findings)
    {
        var written = cells.Raw(RosterColumn.Name);
        var name = PersonName.Parse(written);
        if (!name.Succeeded)
        {
            findings.Problems.Add(RosterProblems.Error(RosterColumn.Name, name.Refusal));
            return null;
        }

        if (name.Value.Value != written)
        {
            findings.Problems.Add(RosterProblems.NameBlanks(written, name.Value));
        }

        if (name.Value.Suspicious.Count > 0)
        {
            findings.Problems.Add(RosterProblems.NameInvisible(name.Value));
        }

        return name.Value;
    }

    public IdentityDocument? Document(RosterCells cells, RosterFindings findings)
    {
        var written = cells.Text(RosterColumn.IdentityNumber);
        var kindText = cells.Text(RosterColumn.IdentityKind);
        var stated = IdentityDocumentKinds.FromText(kindText);
        if (kindText.Length > 0 && stated is null)
        {
            findings.Problems.Add(RosterProblems.IdentityKindUnknown(kindText));
        }

        // A number cell that long keeps fifteen digits; zeros at its end are a filling, even where the check digit happens to agree.
        var filled = cells.IsNumber(RosterColumn.IdentityNumber) && written.Length > 15 && written.EndsWith("000", StringComparison.Ordinal);
        var document = filled ? TraineeErrors.IdDamaged(written) : IdentityDocument.Parse(written, cohort.StartsOn, stated);
        if (!document.Succeeded)
        {
            findings.Problems.Add(RosterProblems.Error(RosterColumn.IdentityNumber, document.Refusal));
            return null;
        }

        if (document.Value.RecognisedByWeakForm && stated is null)
        {
            findings.Problems.Add(RosterProblems.IdentityKindGuessed(document.Value.Kind));
        }

        findings.Notes.AddRange(RosterNotes.OfDocument(written, document.Value));
        return document.Value;
    }

    public Sex? SexOf(RosterCells cells, IdentityDocument? document, RosterFindings findings)
    {
        var text = cells.Text(RosterColumn.Sex);
        var written = Sexes.FromText(text);
        if (text.Length > 0 && written is null)
        {
            findings.Problems.Add(RosterProblems.SexUnreadable(text, known: document is null or { Sex: not null }));
        }
        else if (written is { } sex && document?.Sex is { } byNumber && byNumber != sex)
        {
            findings.Problems.Add(RosterProblems.SexMismatch(byNumber, sex));
        }
        else if (text.Length == 0 && document is { Sex: null })
        {
            findings.Problems.Add(RosterProblems.SexMissing);
        }

        return document?.Sex ?? written;
    }

    public DateOnly? BirthDate(RosterCells cells, IdentityDocument? document, RosterFindings findings)
    {
        var text = cells.Text(RosterColumn.BirthDate);
        var (written, wholeDay) = RosterDates.Read(text);
        if (text.Length > 0 && written is null)
        {
            findings.Problems.Add(RosterProblems.BirthDateUnreadable(text, known: document is null or { BirthDate: not null }));
        }
        else if (written is { } day && document?.BirthDate is { } byNumber
            && (byNumber.Year != day.Year || byNumber.Month != day.Month || (wholeDay && byNumber.Day != day.Day)))
        {
            findings.Problems.Add(RosterProblems.BirthDateMismatch(byNumber));
        }
        else if (text.Length == 0 && document is { BirthDate: null })
        {
            findings.Problems.Add(RosterProblems.BirthDateMissing);
        }

        return document?.BirthDate ?? written;
    }

    public void Ages(DateOnly? birth, Sex? sex, RosterFindings findings)
    {
        if (birth is not { } day)
        {
            return;
        }

        if (rules.WorkingAge?.RefusalFor(day, cohort.StartsOn) is { } refusal)
        {
            findings.Problems.Add(RosterProblems.Error(RosterColumn.IdentityNumber, refusal));
        }
        else if (rules.Retirement.CertainFor(sex) is { } retirement && Age.On(day, cohort.StartsOn) is var age && age >= retirement)
        {
            findings.Problems.Add(RosterProblems.PastRetirement(age, retirement, rules.RetirementIsExample));
        }
    }
}
