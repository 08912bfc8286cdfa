using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.Tests.Trainees;

/// <summary>What the records of a person accept, without a database.</summary>
public sealed class TraineeRecordTests
{
    private static readonly DateOnly Today = new(2020, 10, 12);
    private static readonly DateOnly Birth = new(1970, 1, 1);
    private static readonly TraineeId Person = TraineeId.New();

    [Fact]
    public void Group_OfTheSameKindOverlapping_IsRefused_OtherKindsAndGapsAreNot()
    {
        var first = TargetGroupMembership.Add(Person, Group(TargetGroup.Disabled, new(2020, 1, 1), new(2020, 6, 30)), [], Today).Value;

        Assert.Equal("target-group.overlaps", TargetGroupMembership.Add(Person, Group(TargetGroup.Disabled, new(2020, 6, 30), null), [first], Today).Refusal?.Code);
        Assert.Equal("target-group.overlaps", TargetGroupMembership.Add(Person, Group(TargetGroup.Disabled, null, null), [first], Today).Refusal?.Code);
        Assert.True(TargetGroupMembership.Add(Person, Group(TargetGroup.Disabled, new(2020, 7, 1), null), [first], Today).Succeeded);
        Assert.True(TargetGroupMembership.Add(Person, Group(TargetGroup.Veteran, new(2020, 1, 1), null), [first], Today).Succeeded);
        Assert.True(first.Correct(Group(TargetGroup.Disabled, new(2020, 1, 1), null), [first], Today).Succeeded);
    }

    [Fact]
    public void Group_WithSeveralFaults_NamesThemAll()
    {
        var refused = TargetGroupMembership.Add(Person, new(null, new(2021, 1, 1), new(2020, 1, 1), GroupEvidence.Attestation, " ", new(2021, 1, 1)), [], Today).Refusal;

        Assert.Equal(Refusal.SeveralCode, refused?.Code);
        Assert.Contains("有 5 处要改", refused?.Message);
    }

    /// <summary>The roster's words and the registry's groups are one list.</summary>
    [Fact]
    public void Groups_OfTheRegistry_AreThoseTheRosterReaderKnows() =>
        Assert.Equal(ReferenceTargetGroups.Load().Select(one => (one.Code, one.Label)), TargetGroups.All.Select(one => (one.ToString(), one.Label())));

    [Theory]
    [InlineData("1533003017400123", EarlierNumberForm.VocationalQualification, SkillLevel.Level4, 15)]
    [InlineData("0001234567389012", EarlierNumberForm.VocationalQualification, SkillLevel.Level3, null)]
    [InlineData("1533003017900123", EarlierNumberForm.VocationalQualification, null, 15)]
    [InlineData("S000050123456204000001", EarlierNumberForm.SkillLevel, SkillLevel.Level4, 20)]
    [InlineData("RGN50023300118400001", EarlierNumberForm.Interim, null, null)]
    [InlineData("渝护 0012", EarlierNumberForm.Other, null, null)]
    [InlineData(" ", EarlierNumberForm.None, null, null)]
    public void Number_OfACertificateFromElsewhere_TellsWhatItsFormTells(string text, EarlierNumberForm form, SkillLevel? level, int? year) =>
        Assert.Equal(new EarlierNumber(form, level, year), EarlierNumber.Read(text));

    [Theory]
    [InlineData(SkillLevel.Level5, "1533003017400123", "2015-10-20", "earlier.number-level")]
    [InlineData(SkillLevel.Level4, "1533003017400123", "2020-10-13", "record.in-future")]
    [InlineData(SkillLevel.Level4, "1533003017400123", "1969-10-13", "record.before-birth")]
    [InlineData(null, null, "2015-10-20", "earlier.level-missing")]
    [InlineData(SkillLevel.Level4, "1133003017400999", "2015-10-20", null)]
    public void Certificate_AgainstItsNumberOrItsDay_IsRefused(SkillLevel? level, string? number, string on, string? code) =>
        Assert.Equal(code, EarlierCertificate.Add(
            Person, new("养老护理员", level, number, null, DateOnly.Parse(on), CertificateChecking.OriginalSeen, "看过原件"), [], Birth, Today).Refusal?.Code);

    [Fact]
    public void Certificate_EnteredTwice_OrClaimedCheckedWithoutAWord_IsRefused()
    {
        EarlierCertificateDraft draft = new("养老护理员", SkillLevel.Level4, "１５33003017400123", null, new(2015, 10, 20), CertificateChecking.Unchecked, null);
        var first = EarlierCertificate.Add(Person, draft, [], Birth, Today).Value;

        Assert.Equal("1533003017400123", first.Number);
        Assert.False(first.Held.IsChecked);
        Assert.Equal("earlier.twice", EarlierCertificate.Add(Person, draft, [first], Birth, Today).Refusal?.Code);
        Assert.Equal("earlier.evidence-missing", first.Correct(draft with { Checking = CertificateChecking.OriginalSeen }, [first], Birth, Today).Refusal?.Code);
    }

    [Fact]
    public void Practice_Proved_StaysProvedWhenItEnds_AndLosesItWhenItsDaysAreCorrected()
    {
        var work = PracticeRecord.Add(Person, new("养老护理员", "康颐公司", new(2018, 1, 1), null, null), Birth, Today).Value;
        Assert.Equal(("本人自报", PracticeProof.Declared), (work.Source, work.Proof));
        Assert.Equal("practice.proof-missing", work.Prove(" ", Today).Refusal?.Code);
        Assert.True(work.Prove("劳动合同", Today).Succeeded);
        Assert.Equal("practice.already-proved", work.Prove("再看一次", Today).Refusal?.Code);

        Assert.Equal("record.reversed", work.End(new(2017, 12, 31), Today).Refusal?.Code);
        Assert.Equal("record.in-future", work.End(Today.AddDays(1), Today).Refusal?.Code);
        Assert.True(work.End(new(2020, 9, 30), Today).Succeeded);
        Assert.Equal((PracticeProof.Proved, "record.already-ended"), (work.Proof, work.End(Today, Today).Refusal?.Code));

        Assert.True(work.Correct(work.Content with { Source = "劳动合同复印件" }, Birth, Today).Succeeded);
        Assert.Equal(PracticeProof.Proved, work.Proof);
        Assert.True(work.Correct(work.Content with { From = new(2017, 1, 1) }, Birth, Today).Succeeded);
        Assert.Equal((PracticeProof.Declared, null), (work.Proof, work.ProofText));
    }

    [Theory]
    [InlineData(EmploymentRelation.Dispatched, null, null, "employment.name-missing")]
    [InlineData(EmploymentRelation.Unemployed, null, null, null)]
    [InlineData(null, "康颐公司", null, "employment.relation-missing")]
    [InlineData(EmploymentRelation.Staff, "康颐公司", "91350100M000100Y43", null)]
    [InlineData(EmploymentRelation.Staff, "康颐公司", "91350100M000100Y44", "credit-code.invalid")]
    public void Employment_AsksForWhatTheRelationImplies(EmploymentRelation? relation, string? name, string? code, string? refused) =>
        Assert.Equal(refused, EmploymentRecord.Add(Person, new(relation, name, code, null, null, null), Today).Refusal?.Code);

    [Theory]
    [InlineData("汉", "汉族", "01")]
    [InlineData("土家族", "土家族", "15")]
    [InlineData("56", "基诺族", "56")]
    [InlineData("穿青人", null, null)]
    public void Ethnicity_AsRostersWriteIt_IsMatchedOrLeftAlone(string text, string? label, string? code)
    {
        var found = EthnicGroups.FromText(text);

        Assert.Equal((label, code), (found?.Label, found?.Code));
        Assert.Equal(58, EthnicGroups.All.Count);
    }

    [Theory]
    [InlineData("初中", SchoolingLevel.JuniorSecondary, "初中")]
    [InlineData("大专（护理）", SchoolingLevel.College, "大专（护理）")]
    [InlineData("高级技工学校", SchoolingLevel.Vocational, "高级技工学校")]
    [InlineData("61", SchoolingLevel.SeniorSecondary, "61（高中）")]
    [InlineData("自学", null, "自学")]
    public void Schooling_AsRostersWriteIt_NamesALevelOrStaysWords(string text, SchoolingLevel? level, string forRules)
    {
        Assert.Equal(level, SchoolingLevels.FromText(text));
        Assert.Equal(forRules, SchoolingLevels.ForRules(text, level));
        Assert.Equal(level?.Rank() is null ? null : SchoolingRanks.Parse(SchoolingLevels.ForRules(text, level)), SchoolingRanks.Parse(forRules));
    }

    [Fact]
    public void Consent_Withdrawn_KeepsItsDays_AndIsNotTouchedAgain()
    {
        var consent = ConsentRecord.Add(Person, new(ConsentKind.Portrait, "2020 年版", ConsentForm.SignedOnPaper, new(2020, 8, 17), null), Today).Value;

        Assert.Equal("consent.withdrawn-before", consent.Withdraw(new(2020, 8, 16), "本人要求", Today).Refusal?.Code);
        Assert.True(consent.Withdraw(Today, "本人要求", Today).Succeeded);
        Assert.Equal("consent.withdrawn", consent.Correct(consent.Content, Today).Refusal?.Code);
        Assert.Equal("consent.withdrawn", consent.Withdraw(Today, "再次", Today).Refusal?.Code);
    }

    [Theory]
    [InlineData("电话 13983000001 已核", true)]
    [InlineData("身份证５００２３３１９９２０３０４１２３Ｘ", false)]
    [InlineData("合同 2020-0001，编号 1533003017400123", false)]
    public void Note_WithANumberThatMayExistOnlySealed_IsSeen(string text, bool held) => Assert.Equal(held, RecordText.HoldsPersonalNumber(text));

    [Fact]
    public void Note_WithAWholeIdentityNumber_IsSeen()
    {
        const string Body = "50023319700101122";
        Assert.True(RecordText.HoldsPersonalNumber($"（{Body}{IdentityChecksum.For(Body)}）"));
    }

    private static TargetGroupDraft Group(TargetGroup group, DateOnly? from, DateOnly? to) => new(group, from, to, GroupEvidence.Document, "残疾人证", null);
}
