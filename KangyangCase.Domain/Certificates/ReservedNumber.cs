using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.Domain.Certificates;

public readonly record struct ReservedNumberId(Guid Value) : ITypedId
{
    public static ReservedNumberId New() => new(Guid.CreateVersion7());
}

/// <summary>A number handed down by the authority for one named person, waiting to be used.</summary>
public sealed class ReservedNumber
{
    private ReservedNumber(
        ReservedNumberId id, OrganizationId organizationId, string number, string foldedName, byte[] documentIndex, DateOnly? printedDate, CertificateId? usedBy)
    {
        Id = id;
        OrganizationId = organizationId;
        Number = number;
        FoldedName = foldedName;
        DocumentIndex = documentIndex;
        PrintedDate = printedDate;
        UsedBy = usedBy;
    }

    public ReservedNumberId Id { get; }

    public OrganizationId OrganizationId { get; }

    public string Number { get; }

    public string FoldedName { get; }

    public byte[] DocumentIndex { get; }

    /// <summary>证书版面发证日期, where the list gives one.</summary>
    public DateOnly? PrintedDate { get; }

    public CertificateId? UsedBy { get; private set; }

    public static ReservedNumber Reserve(OrganizationId organization, string number, string foldedName, byte[] documentIndex, DateOnly? printedDate) =>
        new(ReservedNumberId.New(), organization, number, foldedName, documentIndex, printedDate, null);

    public void Use(CertificateId certificate) => UsedBy = certificate;
}
