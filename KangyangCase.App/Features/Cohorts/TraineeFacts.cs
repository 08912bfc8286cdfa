using KangyangCase.App.Importing;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>What a roster may say about a person, field by field: how it compares, how it is shown, where it is kept.</summary>
internal sealed class TraineeFacts(PersonalDataProtector protector)
{
    public static readonly IReadOnlyList<RosterColumn> Fields =
    [
        RosterColumn.Ethnicity, RosterColumn.Education, RosterColumn.Phone, RosterColumn.Domicile, RosterColumn.TargetGroup, RosterColumn.Employer,
    ];

    /// <summary>What the row says; a blank cell says nothing.</summary>
    public IReadOnlyDictionary<RosterColumn, Fact> Stated(RosterRow row)
    {
        var stated = new Dictionary<RosterColumn, Fact>();
        foreach (var field in Fields)
        {
            var fact = field switch
            {
                RosterColumn.Phone => row.Person.Phone is { } phone ? Fact.Sealed(protector.Seal(SealPurposes.PhoneNumber, phone.Digits), phone.Masked) : null,
                RosterColumn.TargetGroup => Fact.Plain(row.Person.TargetGroup?.Label),
                RosterColumn.Ethnicity => Fact.Plain(EthnicGroups.FromText(row.Text(field))?.Label ?? RosterFreeText.Clean(row.Text(field))),
                RosterColumn.Education or RosterColumn.Domicile or RosterColumn.Employer => Fact.Plain(RosterFreeText.Clean(row.Text(field))),
                RosterColumn.OwnNumber or RosterColumn.Name or RosterColumn.Sex or RosterColumn.IdentityKind or RosterColumn.IdentityNumber
                    or RosterColumn.BirthDate or RosterColumn.PracticeYears or RosterColumn.Occupation or RosterColumn.Level or RosterColumn.Remark => null,
            };
            if (fact is not null) stated[field] = fact;
        }

        return stated;
    }

    /// <summary>What is on file; null when nothing is.</summary>
    public static Fact? Kept(Trainee trainee, RosterColumn field) => field switch
    {
        RosterColumn.Ethnicity => Fact.Plain(trainee.Ethnicity),
        RosterColumn.Education => Fact.Plain(trainee.Schooling),
        RosterColumn.Domicile => Fact.Plain(trainee.HouseholdPlace),
        RosterColumn.TargetGroup => Fact.Plain(trainee.TargetGroup),
        RosterColumn.Employer => Fact.Plain(trainee.Employer),
        RosterColumn.Phone => trainee.Phone is { } phone ? Fact.Sealed(phone, $"尾号 {phone.LastFour}") : null,
        RosterColumn.OwnNumber or RosterColumn.Name or RosterColumn.Sex or RosterColumn.IdentityKind or RosterColumn.IdentityNumber
            or RosterColumn.BirthDate or RosterColumn.PracticeYears or RosterColumn.Occupation or RosterColumn.Level or RosterColumn.Remark => null,
    };

    /// <summary>Groups may be several: one of them is enough.</summary>
    public static bool Says(Fact? kept, Fact stated, RosterColumn field) => field == RosterColumn.TargetGroup
        ? kept?.Key.Split('、').Contains(stated.Key) == true
        : kept?.Key == stated.Key;

    /// <param name="stored">As <see cref="Fact.Stored"/>; null: nothing.</param>
    public static void Put(Trainee trainee, RosterColumn field, string? stored)
    {
        if (field == RosterColumn.Phone)
        {
            trainee.ChangeContact(
                stored is null ? null : Fact.Unsealed(stored), trainee.ContactAddressCipher, trainee.EmergencyContactCipher, trainee.EmergencyPhone);
            return;
        }

        trainee.Describe(
            field == RosterColumn.Ethnicity ? stored : trainee.Ethnicity,
            field == RosterColumn.Education ? stored : trainee.Schooling,
            field == RosterColumn.Domicile ? stored : trainee.HouseholdPlace,
            field == RosterColumn.TargetGroup ? stored : trainee.TargetGroup,
            field == RosterColumn.Employer ? stored : trainee.Employer);
    }
}

/// <summary>One thing said about a person.</summary>
/// <param name="Key">What it is compared by: the text, or the keyed index of a sealed number.</param>
/// <param name="Stored">What it is kept as: the text, or the sealed number in writing.</param>
/// <param name="Shown">Fit for a screen.</param>
internal sealed record Fact(string Key, string Stored, string Shown)
{
    public static Fact? Plain(string? text) => text is null ? null : new(text, text, text);

    public static Fact Sealed(SealedText number, string shown)
    {
        var key = Convert.ToHexString(number.Index);
        return new(key, $"{key} {number.LastFour} {Convert.ToBase64String(number.Cipher)}", shown);
    }

    public static SealedText Unsealed(string stored)
    {
        var parts = stored.Split(' ');
        return new(Convert.FromBase64String(parts[2]), Convert.FromHexString(parts[0]), parts[1]);
    }
}
