using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.Domain.Certificates;

public readonly record struct CertificateId(Guid Value) : ITypedId
{
    public static CertificateId New() => new(Guid.CreateVersion7());
}

/// <summary>A <see cref="CertificateFace"/> at rest.</summary>
/// <param name="Cipher">AES-256-GCM over the face's JSON.</param>
/// <param name="Digest">SHA-256 of the same JSON.</param>
public sealed record SealedFace(byte[] Cipher, byte[] Digest);

/// <summary>职业技能等级证书 as registered: number, day, sealed face. What it says never changes; it can only be revoked.</summary>
public sealed class Certificate
{
    public const int ReasonLimit = 200;

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

    /// <param name="id">Made before, because the change-log row of the issue names it.</param>
    /// <param name="on">The date on the face.</param>
    public static Result<Certificate> Issue(
        CertificateId id, CertificateBatch batch, IssueFacts facts, string number, DateOnly on, SealedFace face, long logSequence)
    {
        var gate = facts.MayIssue(on);
        return gate.Succeeded
            ? new Certificate(
                id, batch.Id, facts.Assessment, facts.Case, batch.OrganizationId, number, on, face.Cipher, face.Digest, logSequence, null, null)
            : gate.Refusal;
    }

    public Result Revoke(string reason, DateOnly on)
    {
        if (RevokedOn is { } day) return CertificateErrors.AlreadyRevoked(day);
        if (string.IsNullOrWhiteSpace(reason)) return CertificateErrors.ReasonMissing;
        if (reason.Trim().Length > ReasonLimit) return CertificateErrors.ReasonTooLong;
        (RevokedOn, RevocationReason) = (on, reason.Trim());
        return Result.Success;
    }
}
