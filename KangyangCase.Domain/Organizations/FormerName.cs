using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Organizations;

public readonly record struct FormerNameId(Guid Value) : ITypedId
{
    public static FormerNameId New() => new(Guid.CreateVersion7());
}

/// <summary>曾用名: a name the organization was filed under before.</summary>
public sealed class FormerName
{
    private FormerName(FormerNameId id, OrganizationId organizationId, string name, DateOnly usedTo)
    {
        Id = id;
        OrganizationId = organizationId;
        Name = name;
        UsedTo = usedTo;
    }

    public FormerNameId Id { get; }

    public OrganizationId OrganizationId { get; }

    public string Name { get; }

    /// <summary>Last day, included.</summary>
    public DateOnly UsedTo { get; }

    public static FormerName Keep(OrganizationId organization, string name, DateOnly usedTo) => new(FormerNameId.New(), organization, name, usedTo);
}
