using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

public sealed record BasicsDraft(string? Name, Sex? Sex, DateOnly? BirthDate, string? Ethnicity, string? HouseholdPlace)
{
    public static BasicsDraft Of(Trainee trainee) => new(trainee.Name, trainee.Sex, trainee.BirthDate, trainee.Ethnicity, trainee.HouseholdPlace);

    /// <summary>What is wrong with it besides what it must agree with.</summary>
    internal IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (PersonName.Parse(Name) is { Succeeded: false } name) yield return name.Refusal;
        if (Sex is null) yield return TraineeRecordErrors.SexMissing;
        if (BirthDate is null) yield return TraineeRecordErrors.BirthMissing;
        if (BirthDate > today) yield return TraineeRecordErrors.InFuture("出生日期", BirthDate.Value);
        if (Ethnicity?.Trim().Length > RecordText.ShortLimit) yield return TraineeRecordErrors.TooLong("民族", Ethnicity.Trim().Length, RecordText.ShortLimit);
        if (HouseholdPlace?.Trim().Length > RecordText.ShortLimit) yield return TraineeRecordErrors.TooLong("户籍所在地", HouseholdPlace.Trim().Length, RecordText.ShortLimit);
    }
}

/// <summary>姓名、性别、出生日期、民族、户籍. A name that goes is kept as 曾用名.</summary>
public sealed class ChangeBasics(WriteGate gate, PersonalDataProtector protector)
{
    public sealed record Input(TraineeId Trainee, Edit<BasicsDraft> Edit);

    public Task<EditAnswer<BasicsDraft>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.EditAsync(actor, input.Trainee, "trainee.basics-changed", "基本信息", input.Edit, BasicsDraft.Of, RecordFields.Of, (scope, trainee) =>
            Task.FromResult(Change(scope, trainee, input.Edit)), cancellation);

    private Result Change(WriteScope scope, Trainee trainee, Edit<BasicsDraft> edit)
    {
        var draft = edit.Draft;
        if (Refusal.Of([.. draft.Faults(scope.Today)]) is { } refusal) return refusal;
        var name = PersonName.Parse(draft.Name).Value;
        var identity = name.Value != trainee.Name || draft.Sex != trainee.Sex || draft.BirthDate != trainee.BirthDate;
        if (identity && RecordText.Clean(edit.Reason) is null) return TraineeRecordErrors.ReasonMissing;
        if (draft.Sex != trainee.Sex || draft.BirthDate != trainee.BirthDate)
        {
            // A number accepted under an older rule may not read any more: then it says nothing.
            var read = IdentityDocument.Parse(protector.Open(SealPurposes.DocumentNumber, trainee.Document), scope.Today, trainee.DocumentKind);
            if (read.Succeeded && !Agrees(read.Value, draft)) return TraineeRecordErrors.AgainstDocument;
            trainee.CorrectPerson(draft.Sex!.Value, draft.BirthDate!.Value);
        }
        if (name.Value != trainee.Name)
        {
            var former = trainee.Rename(name, scope.Today, edit.Reason!);
            if (!former.Succeeded) return former.Refusal;
            scope.Db.Add(former.Value);
        }
        trainee.ChangeOrigin(draft.Ethnicity, draft.HouseholdPlace);
        return Result.Success;
    }

    private static bool Agrees(IdentityDocument document, BasicsDraft draft) =>
        (document.Sex is null || document.Sex == draft.Sex) && (document.BirthDate is null || document.BirthDate == draft.BirthDate);
}
