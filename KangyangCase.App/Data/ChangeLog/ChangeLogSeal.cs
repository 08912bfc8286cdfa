using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using KangyangCase.App.Security.Keys;

namespace KangyangCase.App.Data.ChangeLog;

/// <summary>Digest of a row over the one before it, keyed: without the site's key a chain cannot be forged anew.</summary>
public sealed class ChangeLogSeal(KeyRing keys)
{
    public static readonly byte[] Origin = new byte[32];

    private readonly byte[] key = keys.Derive("change-log");

    public byte[] Compute(ChangeLogEntry entry)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        Append(entry.PreviousHash);
        Number(entry.Sequence);
        Number(new DateTimeOffset(DateTime.SpecifyKind(entry.At, DateTimeKind.Utc)).ToUnixTimeMilliseconds());
        Number(entry.BusinessDate.DayNumber);
        foreach (var text in (string?[])[
            entry.ActorId.ToString(), entry.ActorName, entry.ActorRole, entry.Action, entry.SubjectKind, entry.SubjectId,
            entry.CaseId?.ToString(), entry.Summary, entry.Reason, entry.Details])
        {
            if (text is null) Number(-1);
            else Append(Encoding.UTF8.GetBytes(text));
        }
        return hash.GetHashAndReset();

        void Append(byte[] bytes)
        {
            Number(bytes.Length);
            hash.AppendData(bytes);
        }

        void Number(long value)
        {
            Span<byte> bytes = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(bytes, value);
            hash.AppendData(bytes);
        }
    }
}
