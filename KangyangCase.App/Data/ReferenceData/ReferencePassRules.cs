using KangyangCase.Domain.Assessments;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>Required components and pass marks as shipped (pass-rules.json).</summary>
public static class ReferencePassRules
{
    private const string Rows = "rules";

    public static PassRuleCatalogue Load()
    {
        var file = ReferenceFile.Open("pass-rules.json");
        var rules = file.As<PassRuleFile>().Rules;
        foreach (var (index, rule) in rules.Index())
        {
            if (rules.Take(index).Any(other => other.Id == rule.Id)) throw file.Fault(ReferenceFaults.Twice("编号", rule.Id), Rows, index);
            if (rule.To < rule.From) throw file.Fault(ReferenceFaults.DatesReversed(rule.Id, rule.From, rule.To), Rows, index);
            if (Mark.OfScore(rule.PassMark) is { Succeeded: false } mark) throw file.Fault(mark.Refusal.Message, Rows, index, "passMark");
        }
        return new(rules);
    }

    private sealed record PassRuleFile(string Title, IReadOnlyList<PassRule> Rules);
}
