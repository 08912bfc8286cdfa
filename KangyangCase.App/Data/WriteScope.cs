using System.Text.Encodings.Web;
using System.Text.Json;
using KangyangCase.App.Data.ChangeLog;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data;

/// <summary>What a write works with: its context inside the transaction, who acts, which day it is, and the change log.</summary>
public sealed class WriteScope(KangyangDb db, Actor actor, DateOnly today, DateTime now, ChangeLogSeal seal)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ChangeLogEntry? last;

    public KangyangDb Db => db;

    public Actor Actor => actor;

    /// <summary>The business date.</summary>
    public DateOnly Today => today;

    /// <summary>UTC.</summary>
    public DateTime Now => now;

    /// <summary>Appends a row to the chain; it is committed with the act or not at all.</summary>
    /// <param name="action">Dotted English code.</param>
    /// <param name="subjectId">Key of the record acted upon; never a personal number.</param>
    /// <param name="summary">One Chinese sentence; personal numbers masked.</param>
    /// <param name="details">Field changes; personal values masked by the caller.</param>
    /// <returns>The row's sequence number.</returns>
    public async Task<long> LogAsync(
        string action, string subjectKind, object subjectId, string summary, string? reason = null, CaseFileId? caseId = null, object? details = null)
    {
        last ??= await db.ChangeLog.AsNoTracking().OrderByDescending(row => row.Sequence).FirstOrDefaultAsync();
        var draft = new ChangeLogEntry
        {
            Sequence = (last?.Sequence ?? 0) + 1,
            At = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc),
            BusinessDate = today,
            ActorId = actor.UserId,
            ActorName = actor.DisplayName,
            ActorRole = actor.RoleLabel,
            Action = action,
            SubjectKind = subjectKind,
            SubjectId = subjectId.ToString() ?? "",
            CaseId = caseId?.Value,
            Summary = summary,
            Reason = reason,
            Details = details is null ? "{}" : JsonSerializer.Serialize(details, Json),
            PreviousHash = last?.Hash ?? ChangeLogSeal.Origin,
            Hash = [],
        };
        last = draft.SealedWith(seal);
        db.ChangeLog.Add(last);
        return last.Sequence;
    }
}
