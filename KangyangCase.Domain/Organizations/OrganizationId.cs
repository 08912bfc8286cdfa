using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Organizations;

public readonly record struct OrganizationId(Guid Value) : ITypedId
{
    public static OrganizationId New() => new(Guid.CreateVersion7());
}
