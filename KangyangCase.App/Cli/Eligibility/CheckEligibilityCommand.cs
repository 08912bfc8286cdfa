using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.App.Cli.Eligibility;

/// <summary>Asks the shipped entry conditions about one person. Needs no database.</summary>
public static class CheckEligibilityCommand
{
    private const int Answered = 0;

    /// <param name="args">The words after the verb.</param>
    /// <returns>0 for any computed answer, 2 for input that cannot be read.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var options = CheckEligibilityOptions.Parse(args);
        if (!options.Succeeded) return Refuse(error, options.Refusal);
        var facts = FactsFile.Read(options.Value.FactsFile);
        if (!facts.Succeeded) return Refuse(error, facts.Refusal);
        var packs = new RuleCatalog(ReferenceRules.Load().All, ReferencePacks.Load()).Packs;
        if (options.Value.Pack is { } asked && packs.ById(asked) is null)
        {
            return Refuse(error, new("pack.unknown", $"没有规则包 {asked}，随程序发布的有：{string.Join("、", packs.All.Select(pack => pack.Id))}。"));
        }

        if (ReferenceOccupations.Load().Find(options.Value.Occupation) is not { } match) return Refuse(error, OccupationErrors.NotFound(options.Value.Occupation));
        var goal = GoalOf(match.Occupation, options.Value);
        var answer = goal.Succeeded ? Ask(packs, goal.Value, options.Value, RelatedWork.Judge(facts.Value, match.Occupation)) : EligibilityReport.Refused(goal.Refusal, options.Value.Pack);
        output.WriteLine(options.Value.Json ? answer.ToJson() : answer.ToText());
        return Answered;
    }

    /// <summary>Entry conditions are the same for every 工种: where none is told, none is asked.</summary>
    private static Result<Goal> GoalOf(Occupation occupation, CheckEligibilityOptions options)
    {
        if (options.NoSuchLevel is { } typed) return OccupationErrors.NoSuchLevel(occupation, typed);
        return options is { Level: { } level, WorkType: null } && occupation.Kind.AsGoalKind() == GoalKind.Occupation && occupation.Has(level) != LevelExistence.Absent
            ? Goal.OfOccupation(occupation.Name, Goal.NoWorkType, level)
            : occupation.GoalFor(options.Level, options.WorkType);
    }

    private static EligibilityReport Ask(PolicyPackCatalogue packs, Goal goal, CheckEligibilityOptions options, CandidateFacts facts)
    {
        if (goal.Kind == GoalKind.TrainingProgramme) return EligibilityReport.Refused(EligibilityErrors.NotAssessed(goal), options.Pack);
        var choice = options.Pack is { } id ? packs.Forced(id, goal) : packs.Choose(goal, options.On);
        return choice?.Conditions is { } conditions
            ? EligibilityReport.Of(EligibilityRules.Evaluate(conditions, facts, options.On), choice)
            : EligibilityReport.NothingOnFile(goal, choice, options.Pack is null ? packs.StartsLater(goal, options.On) : null);
    }

    private static int Refuse(TextWriter error, Refusal refusal)
    {
        error.WriteLine(refusal.Message);
        return CommandLine.Unusable;
    }
}
