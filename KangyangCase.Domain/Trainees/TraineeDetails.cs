using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees;

/// <summary>How to reach the person, and what is kept in one value each.</summary>
public sealed partial class Trainee
{
    public byte[]? PhoneCipher { get; private set; }

    public byte[]? PhoneIndex { get; private set; }

    public string? PhoneLastFour { get; private set; }

    public byte[]? ContactAddressCipher { get; private set; }

    /// <summary>Free text: a name, often with the relation.</summary>
    public byte[]? EmergencyContactCipher { get; private set; }

    public byte[]? EmergencyPhoneCipher { get; private set; }

    public byte[]? EmergencyPhoneIndex { get; private set; }

    public string? EmergencyPhoneLastFour { get; private set; }

    /// <summary>The name of GB/T 3304 where the words are one of its groups (<see cref="EthnicGroups"/>), else the words as given.</summary>
    public string? Ethnicity { get; private set; }

    /// <summary>As given by a roster or typed; words keep what the level cannot say.</summary>
    public string? Schooling { get; private set; }

    /// <summary>Null where the words name no level of GB/T 4658.</summary>
    public SchoolingLevel? SchoolingLevel { get; private set; }

    public DateOnly? SchoolingCompletedOn { get; private set; }

    public string? School { get; private set; }

    public string? Major { get; private set; }

    public string? HouseholdPlace { get; private set; }

    /// <summary>
    /// What lists show: the groups of <see cref="TargetGroupMembership"/> that run, joined by 、, and words of rosters that name no group.
    /// </summary>
    public string? TargetGroup { get; private set; }

    /// <summary>What lists show and what counts as 工作单位: the employer of the newest <see cref="EmploymentRecord"/> that runs.</summary>
    public string? Employer { get; private set; }

    public SealedText? Phone =>
        PhoneCipher is null || PhoneIndex is null || PhoneLastFour is null ? null : new(PhoneCipher, PhoneIndex, PhoneLastFour);

    public SealedText? EmergencyPhone =>
        EmergencyPhoneCipher is null || EmergencyPhoneIndex is null || EmergencyPhoneLastFour is null
            ? null
            : new(EmergencyPhoneCipher, EmergencyPhoneIndex, EmergencyPhoneLastFour);

    /// <summary>Schooling in the words the entry conditions read; the level speaks where the words say nothing they know.</summary>
    public string? SchoolingForRules => SchoolingLevels.ForRules(Schooling, SchoolingLevel);

    /// <summary>What a roster says about the person's circumstances; longer text is cut by the caller's validation, not here.</summary>
    public void Describe(string? ethnicity, string? schooling, string? householdPlace, string? targetGroup, string? employer)
    {
        Ethnicity = EthnicGroups.Tidy(ethnicity);
        var words = RecordText.Clean(schooling);
        if (words != Schooling) (Schooling, SchoolingLevel) = (words, SchoolingLevels.FromText(words));
        HouseholdPlace = RecordText.Clean(householdPlace);
        TargetGroup = RecordText.Clean(targetGroup);
        Employer = RecordText.Clean(employer);
        Touch();
    }

    public void ChangeOrigin(string? ethnicity, string? householdPlace)
    {
        (Ethnicity, HouseholdPlace) = (EthnicGroups.Tidy(ethnicity), RecordText.Clean(householdPlace));
        Touch();
    }

    public void ChangeContact(SealedText? phone, byte[]? address, byte[]? emergencyContact, SealedText? emergencyPhone)
    {
        (PhoneCipher, PhoneIndex, PhoneLastFour) = (phone?.Cipher, phone?.Index, phone?.LastFour);
        (ContactAddressCipher, EmergencyContactCipher) = (address, emergencyContact);
        (EmergencyPhoneCipher, EmergencyPhoneIndex, EmergencyPhoneLastFour) = (emergencyPhone?.Cipher, emergencyPhone?.Index, emergencyPhone?.LastFour);
        Touch();
    }

    public Result ChangeSchooling(SchoolingDraft draft, DateOnly today)
    {
        if (Refusal.Of([.. draft.Faults(BirthDate, today)]) is { } refusal) return refusal;
        Schooling = RecordText.Clean(draft.Words) ?? draft.Level?.Label();
        SchoolingLevel = draft.Level ?? SchoolingLevels.FromText(draft.Words);
        (SchoolingCompletedOn, School, Major) = (draft.CompletedOn, RecordText.Clean(draft.School), RecordText.Clean(draft.Major));
        Touch();
        return Result.Success;
    }

    /// <summary>Kept by whoever writes memberships and employment records.</summary>
    public void Summarize(string? targetGroups, string? employer) => (TargetGroup, Employer) = (RecordText.Clean(targetGroups), RecordText.Clean(employer));
}

/// <param name="Words">As on the paper; empty: the level's name.</param>
public sealed record SchoolingDraft(SchoolingLevel? Level, string? Words, DateOnly? CompletedOn, string? School, string? Major)
{
    internal IEnumerable<Refusal> Faults(DateOnly birth, DateOnly today)
    {
        if (Level is { } level && SchoolingLevels.FromText(Words) is { } said && said != level) yield return TraineeRecordErrors.SchoolingAgainstWords(level, Words!.Trim());
        if (CompletedOn > today) yield return TraineeRecordErrors.InFuture("毕业日期", CompletedOn.Value);
        if (CompletedOn <= birth) yield return TraineeRecordErrors.BeforeBirth("毕业日期", CompletedOn.Value);
        foreach (var fault in RecordText.Faults(RecordText.ShortLimit, ("学历说明", Words), ("毕业学校", School), ("专业", Major))) yield return fault;
    }
}
