using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <param name="PhoneTail">尾号 0001: what is on file, for comparing; never the number.</param>
/// <param name="Phone">Empty: stays as it is.</param>
public sealed record ContactDraft(
    string? PhoneTail, string? Phone, bool RemovePhone, string? Address, string? EmergencyContact, string? EmergencyTail, string? EmergencyPhone)
{
    public static ContactDraft Of(Trainee trainee, PersonalDataProtector protector) => new(
        trainee.PhoneLastFour is { } tail ? $"尾号 {tail}" : null, null, false,
        protector.DecryptText(SealPurposes.ContactAddress, trainee.ContactAddressCipher), protector.DecryptText(SealPurposes.EmergencyContact, trainee.EmergencyContactCipher),
        trainee.EmergencyPhoneLastFour is { } other ? $"尾号 {other}" : null, null);

    /// <summary>Masked: a number never reaches a log by way of its value.</summary>
    public override string ToString() => nameof(ContactDraft);
}

/// <summary>联系方式. A phone left empty stays; an emergency contact without a name takes its phone along.</summary>
public sealed class ChangeContact(WriteGate gate, PersonalDataProtector protector)
{
    public sealed record Input(TraineeId Trainee, Edit<ContactDraft> Edit);

    public Task<EditAnswer<ContactDraft>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.EditAsync(actor, input.Trainee, "trainee.contact-changed", "联系方式", input.Edit, entry => ContactDraft.Of(entry, protector), RecordFields.Of, (_, trainee) =>
            Task.FromResult(Change(trainee, input.Edit.Draft)), cancellation);

    private Result Change(Trainee trainee, ContactDraft draft)
    {
        var faults = new List<Refusal>();
        var phone = draft.RemovePhone ? null : Read(draft.Phone, trainee.Phone, "手机", faults);
        var emergency = RecordText.Clean(draft.EmergencyContact) is null ? null : Read(draft.EmergencyPhone, trainee.EmergencyPhone, "紧急联系电话", faults);
        if (RecordText.Clean(draft.EmergencyContact) is null && RecordText.Clean(draft.EmergencyPhone) is not null) faults.Add(TraineeRecordErrors.EmergencyNameMissing);
        faults.AddRange(
            from field in new (string Label, string? Text, int Limit)[] { ("通讯地址", draft.Address, RecordText.NoteLimit), ("紧急联系人", draft.EmergencyContact, RecordText.ShortLimit) }
            where field.Text?.Trim().Length > field.Limit
            select TraineeRecordErrors.TooLong(field.Label, field.Text!.Trim().Length, field.Limit));
        if (Refusal.Of(faults) is { } refusal) return refusal;
        trainee.ChangeContact(
            phone, protector.EncryptText(SealPurposes.ContactAddress, RecordText.Clean(draft.Address)),
            protector.EncryptText(SealPurposes.EmergencyContact, RecordText.Clean(draft.EmergencyContact)), emergency);
        return Result.Success;
    }

    private SealedText? Read(string? typed, SealedText? onFile, string field, List<Refusal> faults)
    {
        if (RecordText.Clean(typed) is null) return onFile;
        var read = PhoneNumber.Parse(typed);
        if (read.Succeeded) return protector.Seal(SealPurposes.PhoneNumber, read.Value.Digits);
        faults.Add(read.Refusal with { Message = $"{field}：{read.Refusal.Message}", Field = field });
        return onFile;
    }
}
