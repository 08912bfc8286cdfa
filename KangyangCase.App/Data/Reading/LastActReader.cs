using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <param name="At">UTC.</param>
public sealed record LastAct(string ActorName, DateTime At);

internal static class LastActReader
{
    /// <summary>Who last acted on a record, by the change log; null when nobody did.</summary>
    public static Task<LastAct?> LastActAsync(this KangyangDb db, string subjectKind, Guid subjectId, CancellationToken cancellation) =>
        db.LastActAsync(subjectKind, subjectId.ToString(), cancellation);

    /// <inheritdoc cref="LastActAsync(KangyangDb, string, Guid, CancellationToken)"/>
    public static Task<LastAct?> LastActAsync(this KangyangDb db, string subjectKind, string subjectId, CancellationToken cancellation) =>
        db.ChangeLog.AsNoTracking().Where(row => row.SubjectKind == subjectKind && row.SubjectId == subjectId)
            .OrderByDescending(row => row.Sequence).Select(row => new LastAct(row.ActorName, row.At)).FirstOrDefaultAsync(cancellation);
}
