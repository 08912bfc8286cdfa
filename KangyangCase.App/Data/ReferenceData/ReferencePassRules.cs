using KangyangCase.Domain.Assessments;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>Required components and pass marks as shipped (pass-rules.json).</summary>
public static class ReferencePassRules
{
    public static PassRuleCatalogue Load() => new(ReferenceFile.Read<PassRuleFile>("pass-rules.json").Rules);

    private sealed record PassRuleFile(string Title, IReadOnlyList<PassRule> Rules);
}
