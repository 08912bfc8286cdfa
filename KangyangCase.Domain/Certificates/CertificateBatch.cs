using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.Domain.Certificates;

public readonly record struct CertificateBatchId(Guid Value) : ITypedId
{
    public static CertificateBatchId New() => new(Guid.CreateVersion7());
}

/// <summary>One act of issuing: the certificates that a clerk issued together and prints together.</summary>
public sealed class CertificateBatch
{
    private CertificateBatch(CertificateBatchId id, OrganizationId organizationId, DateOnly issuedOn, string actorName, DateTime issuedAt)
    {
        Id = id;
        OrganizationId = organizationId;
        IssuedOn = issuedOn;
        ActorName = actorName;
        IssuedAt = issuedAt;
    }

    public CertificateBatchId Id { get; }

    public OrganizationId OrganizationId { get; }

    public DateOnly IssuedOn { get; }

    public string ActorName { get; }

    /// <summary>UTC.</summary>
    public DateTime IssuedAt { get; }

    /// <param name="id">Made by the client before it asks, so that a repeated request finds the batch of the first.</param>
    public static CertificateBatch Open(CertificateBatchId id, OrganizationId organization, DateOnly on, string actorName, DateTime at) =>
        new(id, organization, on, actorName, at);
}
