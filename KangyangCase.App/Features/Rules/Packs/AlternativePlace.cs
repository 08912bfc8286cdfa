using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.App.Features.Rules;

/// <param name="Alternative">Null: one to be added to the level.</param>
public sealed record AlternativePlace(ConditionSet Set, EntryConditions Level, EntryAlternative? Alternative);
