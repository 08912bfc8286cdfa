using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.Domain.Certificates;

/// <summary>
/// 历史证书: issued before, or outside, this system. Keeps its original number and date; there is no assessment or posting
/// behind it here, it is never renumbered and never printed. Shares its kind of id with issued certificates, never a row.
/// </summary>
public sealed class HistoricalCertificate
{
    public const int ReasonLimit = 200;

    private HistoricalCertificate(
        CertificateId id, HistoryBatchId batchId, CaseFileId caseId, OrganizationId keptBy, OrganizationId? assessmentOrganizationId,
        HistoricalKind kind, string number, string issuerKey, DateOnly issuedOn, byte[] face, byte[] faceDigest, long logSequence, bool published,
        DateOnly? withdrawnOn, string? withdrawalReason)
    {
        Id = id;
        BatchId = batchId;
        CaseId = caseId;
        KeptBy = keptBy;
        AssessmentOrganizationId = assessmentOrganizationId;
        Kind = kind;
        Number = number;
        IssuerKey = issuerKey;
        IssuedOn = issuedOn;
        Face = face;
        FaceDigest = faceDigest;
        LogSequence = logSequence;
        Published = published;
        WithdrawnOn = withdrawnOn;
        WithdrawalReason = withdrawalReason;
    }

    public CertificateId Id { get; }

    public HistoryBatchId BatchId { get; }

    public CaseFileId CaseId { get; }

    /// <summary>Whose batch brought it in.</summary>
    public OrganizationId KeptBy { get; }

    /// <summary>Null: not on file, the face has its name only.</summary>
    public OrganizationId? AssessmentOrganizationId { get; }

    public HistoricalKind Kind { get; }

    /// <summary>As on the paper, blanks and full-width forms put right.</summary>
    public string Number { get; }

    /// <inheritdoc cref="HistoricalNumber.IssuerKey"/>
    public string IssuerKey { get; }

    public DateOnly IssuedOn { get; }

    /// <summary><see cref="HistoricalFace"/> as JSON, encrypted.</summary>
    public byte[] Face { get; }

    /// <summary>SHA-256 of the face's JSON; the change log holds the same.</summary>
    public byte[] FaceDigest { get; }

    /// <summary>The change-log row that recorded it.</summary>
    public long LogSequence { get; }

    /// <summary>The public check answers for it, unless it is withdrawn.</summary>
    public bool Published { get; private set; }

    /// <summary>撤下: entered wrongly, or no longer vouched for. Null: it stands.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawalReason { get; private set; }

    /// <param name="id">Made before, because the change-log row names it.</param>
    public static HistoricalCertificate Record(
        CertificateId id, HistoryBatch batch, CaseFileId caseFile, OrganizationId? assessor, HistoricalFace face, HistoricalNumber number, SealedFace sealedFace,
        long logSequence, bool published) =>
        new(id, batch.Id, caseFile, batch.OrganizationId, assessor, face.Kind, number.Value, number.IssuerKey(face.IssuerName), face.IssuedOn,
            sealedFace.Cipher, sealedFace.Digest, logSequence, published, null, null);

    public Result Withdraw(string reason, DateOnly on)
    {
        if (WithdrawnOn is { } day) return HistoryErrors.AlreadyWithdrawn(day);
        if (string.IsNullOrWhiteSpace(reason)) return HistoryErrors.WithdrawalReasonMissing;
        if (reason.Trim().Length > ReasonLimit) return HistoryErrors.ReasonTooLong;
        (WithdrawnOn, WithdrawalReason) = (on, reason.Trim());
        return Result.Success;
    }

    /// <returns>False when it is so already, or withdrawn.</returns>
    public bool SetPublished(bool published)
    {
        if (Published == published || WithdrawnOn is not null) return false;
        Published = published;
        return true;
    }
}

/// <summary>What the paper says, frozen as the file gave it.</summary>
/// <param name="DocumentNumber">Unmasked: a face is personal data and is stored encrypted.</param>
/// <param name="LevelLabel">Null for kinds without a level.</param>
/// <param name="IssuerName">发证机构 as printed.</param>
/// <param name="AssessorName">评价机构 as written in the file; null: not given.</param>
public sealed record HistoricalFace(
    HistoricalKind Kind,
    string Number,
    string HolderName,
    string DocumentKind,
    string DocumentNumber,
    string GoalName,
    string WorkType,
    string? LevelLabel,
    string IssuerName,
    string? AssessorName,
    DateOnly IssuedOn,
    bool IsDemo);
