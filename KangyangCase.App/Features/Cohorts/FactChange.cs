using KangyangCase.App.Importing;
using KangyangCase.Domain.Cases;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>One thing about a person on file for which a roster says something else.</summary>
/// <param name="Before">What is on file, fit for a screen; null when nothing is.</param>
/// <param name="After">What the file says, likewise.</param>
/// <param name="ByHand">It was somebody's decision, not an earlier file's: it stays unless the file is expressly taken.</param>
/// <param name="By">Who decided and when, where that is known and may be told.</param>
public sealed record FactChange(RosterColumn Field, string? Before, string After, bool ByHand, string? By)
{
    public bool IsSame(FactChange other) => (Field, Before, After, ByHand) == (other.Field, other.Before, other.After, other.ByHand);
}

/// <summary>A person's place in the class imported into.</summary>
public sealed record ClassPlace(CaseFileId CaseId, int RosterNumber);
