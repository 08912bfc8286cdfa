namespace KangyangCase.Domain.Occupations.Eligibility;

internal static class TitleAnswer
{
    /// <summary>Certainly not met where no title could do; else a person judges whether one matches.</summary>
    public static RequirementAnswer For(CandidateFacts facts, string occupation, EntryRequirement.Title asked, DateOnly on)
    {
        var held = facts.Titles ?? [];
        if (held.Count == 0) return new("未登记", false, null);
        var words = string.Join("、", held);
        var able = held.Where(title => !(title.Rank < asked.AtLeast) && !(title.ObtainedOn > on)).ToList();
        if (able.Count == 0) return new(words, false, null);
        return asked.Years == 0 || able.Exists(title => MayHaveServed(facts, occupation, title, asked.Years, on))
            ? new($"{words}，是否专业对应待认定", null, null)
            : new($"{words}，其后从业未满 {asked.Years} 年", false, null);
    }

    /// <summary>With every unjudged period counted in the candidate's favour.</summary>
    private static bool MayHaveServed(CandidateFacts facts, string occupation, HeldTitle title, int years, DateOnly on) =>
        PracticeYears.CompletedOn(facts.Practice.Where(one => one.CountsFor(occupation) != false), years, title.ObtainedOn) <= on;
}
