using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Organizations;

/// <summary>本企业职工: an employer assesses own staff only; nobody else is asked (渝人社发〔2020〕124号 三（五）).</summary>
public sealed class OwnStaff(Organization assessor, IEnumerable<FormerName> formerNames, IEnumerable<StaffUnit> units)
{
    private readonly IReadOnlyList<string> former = [.. formerNames.Select(name => PlainText.Clean(name.Name))];
    private readonly IReadOnlyList<StaffUnit> units = [.. units];

    /// <summary>Null when the person may be assessed. Names are compared without blanks and in half-width form; a former name of the employer is its name.</summary>
    public Refusal? WhyNot(string? employer, DateOnly on)
    {
        if (assessor.EvaluatorType != EvaluatorType.Employer) return null;
        var written = PlainText.Clean(employer);
        return written.Length > 0
            && (written == PlainText.Clean(assessor.Name) || former.Contains(written)
                || units.Any(unit => unit.CountsOn(on) && PlainText.Clean(unit.Name) == written))
            ? null
            : StaffErrors.NotOwnStaff(assessor.Name, string.IsNullOrWhiteSpace(employer) ? null : employer);
    }
}
