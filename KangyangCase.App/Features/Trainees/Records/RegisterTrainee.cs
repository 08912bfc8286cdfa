using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>新增学员 without a roster: a person whom nobody registered yet.</summary>
public sealed class RegisterTrainee(WriteGate gate, PersonalDataProtector protector)
{
    /// <param name="Organization">Null: the actor's own.</param>
    /// <param name="Kind">Null: the form of the number decides.</param>
    /// <param name="Sex">Null: as the number says.</param>
    /// <param name="BirthDate">Null: as the number says.</param>
    /// <param name="DespiteSigns">仍然新建: somebody looked at the likely duplicates and says it is another person.</param>
    public sealed record Input(
        OrganizationId? Organization, string? Name, IdentityDocumentKind? Kind, string? Number, Sex? Sex, DateOnly? BirthDate,
        string? Phone, string? Ethnicity, string? HouseholdPlace, SchoolingLevel? Schooling,
        bool DespiteSigns = false)
    {
        /// <summary>Masked: a number never reaches a log by way of its value.</summary>
        public override string ToString() => nameof(Input);
    }

    /// <param name="Known">Set when the number's holder is somebody the actor may see: the person to open instead.</param>
    public sealed record Answer(Refusal? Refusal, TraineeId? Registered, TraineeId? Known = null);

    public async Task<Answer> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Coordinator)) return new(TraineeRecordErrors.NotCoordinator, null);
        TraineeId? known = null;
        var result = await gate.RunAsync<TraineeId>(actor, async scope =>
        {
            var faults = new List<Refusal>();
            if (await OrganizationAsync(scope.Db, actor, input.Organization, cancellation) is not { } registrar) return TraineeRecordErrors.NoOrganization;
            var document = IdentityDocument.Parse(input.Number, scope.Today, input.Kind);
            if (!document.Succeeded) faults.Add(document.Refusal);
            var phone = string.IsNullOrWhiteSpace(input.Phone) ? (Result<PhoneNumber>?)null : PhoneNumber.Parse(input.Phone);
            if (phone is { Succeeded: false } unread) faults.Add(unread.Refusal);
            var read = document.Succeeded ? document.Value : null;
            var basics = new BasicsDraft(input.Name, input.Sex ?? read?.Sex, input.BirthDate ?? read?.BirthDate, input.Ethnicity, input.HouseholdPlace);
            // What an unreadable number would have told is not missing besides.
            faults.AddRange(basics.Faults(scope.Today).Where(fault => read is not null || (fault != TraineeRecordErrors.SexMissing && fault != TraineeRecordErrors.BirthMissing)));
            if ((read?.Sex is { } sex && sex != basics.Sex) || (read?.BirthDate is { } born && born != basics.BirthDate)) faults.Add(TraineeRecordErrors.AgainstDocument);
            if (Refusal.Of(faults) is { } refusal) return refusal;
            var number = protector.Seal(SealPurposes.DocumentNumber, read!.Number);
            if (await scope.Db.HolderOfDocumentAsync(number.Index, cancellation) is { } holder)
            {
                known = await scope.Db.Trainees(actor).AnyAsync(entry => entry.Id == holder, cancellation) ? holder : null;
                return known is null ? TraineeRecordErrors.DocumentElsewhere : TraineeRecordErrors.AlreadyRegistered;
            }
            var name = PersonName.Parse(input.Name).Value;
            var sealedPhone = phone is { } mobile ? protector.Seal(SealPurposes.PhoneNumber, mobile.Value.Digits) : null;
            var traits = new PersonTraits(name.Folded, TraitReader.Sounds(name.Folded), basics.BirthDate!.Value, [(read.Kind, number.Index)], sealedPhone?.Index);
            var signs = (await scope.Db.SignsAsync([traits], cancellation))[0];
            if (signs.Count > 0 && !input.DespiteSigns) return DuplicateErrors.LikelyRegistered;
            var trainee = Trainee.Register(
                name.Value, name.Folded, basics.Sex!.Value, basics.BirthDate.Value, read.Kind, number, sealedPhone, registrar, scope.Today);
            trainee.ChangeOrigin(input.Ethnicity, input.HouseholdPlace);
            if (input.Schooling is { } level) _ = trainee.ChangeSchooling(new(level, null, null, null, null), scope.Today);
            scope.Db.Trainees.Add(trainee);
            await scope.LogAsync(
                "trainee.registered", TraineeWork.Subject, trainee.Id.Value, $"登记学员 {trainee.Name}（{DocumentText.Of(trainee)}）", Despite(signs),
                details: FieldValues.Log(null, [.. RecordFields.Of(BasicsDraft.Of(trainee)), .. RecordFields.Of(ChangeSchooling.Of(trainee))]));
            return trainee.Id;
        }, cancellation);
        return result.Succeeded ? new(null, result.Value) : new(result.Refusal, null, known);
    }

    private static string? Despite(IReadOnlyList<(TraineeId Trainee, DuplicateSign Sign)> signs) => signs.Count == 0
        ? null
        : $"核对后仍然新建：{string.Join("；", signs.CountBy(sign => sign.Sign).Select(same => $"{same.Key.Label()} {same.Value} 人"))}";

    private static async Task<OrganizationId?> OrganizationAsync(KangyangDb db, Actor actor, OrganizationId? asked, CancellationToken cancellation)
    {
        var wanted = asked ?? (actor.Scope is DataScope.Organization own ? own.Id : null);
        return wanted is { } id && await db.Organizations(actor).AnyAsync(one => one.Id == id && one.Kind == OrganizationKind.TrainingProvider, cancellation) ? id : null;
    }
}
