using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.Domain.Certificates;

public readonly record struct CertificateId(Guid Value) : ITypedId
{
    public static CertificateId New() => new(Guid.CreateVersion7());
}

/// <summary>职业技能等级证书 as registered: number, day, sealed face. What it says never changes; it can only be revoked.</summary>
public sealed class Certificate
{
    private Certificate(
        CertificateId id, CertificateBatchId batchId, AssessmentId assessmentId, CaseFileId caseId, OrganizationId organizationId,
        string number, DateOnly issuedOn, byte[] face, byte[] faceDigest, long logSequence, DateOnly? revokedOn, string? revocationReason)
    {
        Id = id;
        BatchId = batchId;
        AssessmentId = assessmentId;
        CaseId = caseId;
        OrganizationId = organizationId;
        Number = number;
        IssuedOn = issuedOn;
        Face = face;
        FaceDigest = faceDigest;
        LogSequence = logSequence;
        RevokedOn = revokedOn;
        RevocationReason = revocationReason;
    }

    public CertificateId Id { get; }

    public CertificateBatchId BatchId { get; }

    public AssessmentId AssessmentId { get; }

    public CaseFileId CaseId { get; }

    public OrganizationId OrganizationId { get; }

    /// <summary>22 characters, unique in the whole database.</summary>
    public string Number { get; }

    public DateOnly IssuedOn { get; }

    /// <summary><see cref="CertificateFace"/> as JSON, encrypted.</summary>
    public byte[] Face { get; }

    /// <summary>SHA-256 of the face's JSON; the change log holds the same.</summary>
    public byte[] FaceDigest { get; }

    /// <summary>The change-log row of the issue.</summary>
    public long LogSequence { get; }

    public DateOnly? RevokedOn { get; private set; }

    public string? RevocationReason { get; private set; }

    public static Certificate Issue(
        CertificateBatchId batch, AssessmentId assessment, CaseFileId caseFile, OrganizationId organization, string number, DateOnly on,
        byte[] sealedFace, byte[] faceDigest, long logSequence) =>
        new(CertificateId.New(), batch, assessment, caseFile, organization, number, on, sealedFace, faceDigest, logSequence, null, null);

    public Result Revoke(string reason, DateOnly on)
    {
        if (RevokedOn is { } day) return CertificateErrors.AlreadyRevoked(day);
        if (string.IsNullOrWhiteSpace(reason)) return CertificateErrors.ReasonMissing;
        (RevokedOn, RevocationReason) = (on, reason.Trim());
        return Result.Success;
    }
}
