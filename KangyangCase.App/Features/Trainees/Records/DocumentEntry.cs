using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>A number typed for a person: read, checked against everybody's documents, sealed.</summary>
internal static class DocumentEntry
{
    public static async Task<Result<(IdentityDocument Read, SealedText Sealed)>> ReadAsync(
        WriteScope scope, PersonalDataProtector protector, Trainee? trainee, IdentityDocumentKind? kind, string? number)
    {
        var read = IdentityDocument.Parse(number, scope.Today, kind);
        if (!read.Succeeded) return read.Refusal;
        var text = protector.Seal(SealPurposes.DocumentNumber, read.Value.Number);
        var holder = await scope.Db.HolderOfDocumentAsync(text.Index);
        return holder is null ? (read.Value, text)
            : holder == trainee?.Id ? TraineeRecordErrors.DocumentKept
            : TraineeRecordErrors.DocumentElsewhere;
    }
}
