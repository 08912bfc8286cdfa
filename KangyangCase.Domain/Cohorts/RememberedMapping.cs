using KangyangCase.Domain.Organizations;

namespace KangyangCase.Domain.Cohorts;

/// <summary>What an organization said the columns of a roster hold, to be offered again for a file with the same header.</summary>
public sealed class RememberedMapping
{
    private RememberedMapping(OrganizationId organizationId, string header, string columns, string actorName, DateTime usedAt) =>
        (OrganizationId, Header, Columns, ActorName, UsedAt) = (organizationId, header, columns, actorName, usedAt);

    public OrganizationId OrganizationId { get; }

    /// <summary>Digest of the header's texts: a header may hold anything, personal numbers too.</summary>
    public string Header { get; }

    /// <summary>JSON: column to field.</summary>
    public string Columns { get; private set; }

    public string ActorName { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime UsedAt { get; private set; }

    public static RememberedMapping Of(OrganizationId organization, string header, string columns, string actorName, DateTime at) =>
        new(organization, header, columns, actorName, at);

    public void Renew(string columns, string actorName, DateTime at) => (Columns, ActorName, UsedAt) = (columns, actorName, at);
}
