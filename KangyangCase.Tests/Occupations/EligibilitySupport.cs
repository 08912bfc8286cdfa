using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.Tests.Occupations;

internal static class EligibilitySupport
{
    public const string Carer = "养老护理员";

    public static readonly PolicyPackCatalogue Packs = new(ReferencePacks.Load(), new Dictionary<string, DateOnly>());

    public static EntryConditions Conditions(int level) =>
        Packs.Choose(Goal.OfOccupation(Carer, Goal.NoWorkType, (SkillLevel)level), new(2020, 10, 12))!.Conditions!;

    public static DateOnly Day(string day) => DateOnly.Parse(day);

    public static PracticePeriod Work(string from, string? to = null, PracticeProof proof = PracticeProof.Proved, string occupation = Carer, bool? related = null) =>
        PracticePeriod.Create(occupation, Day(from), to is null ? null : Day(to), proof, related).Value;

    public static HeldCertificate Certificate(int level, string issuedOn, string occupation = Carer, bool? related = null) =>
        new(occupation, (SkillLevel)level, Day(issuedOn), related);

    public static CandidateFacts With(params PracticePeriod[] practice) => CandidateFacts.None with { Practice = practice };

    public static CandidateFacts With(HeldCertificate certificate, params PracticePeriod[] practice) =>
        With(practice) with { Certificates = [certificate] };

    public static EligibilityVerdict Judge(int level, CandidateFacts facts, string on) =>
        EligibilityRules.Evaluate(Conditions(level), facts, Day(on));
}
