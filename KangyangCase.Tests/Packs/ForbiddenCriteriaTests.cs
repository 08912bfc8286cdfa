using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Rules.Packs;
using static KangyangCase.Tests.Packs.PackSupport;

namespace KangyangCase.Tests.Packs;

/// <summary>渝人社发〔2020〕124号 四（二）: region, household register, age and social insurance open or close neither training nor its subsidy.</summary>
public sealed class ForbiddenCriteriaTests
{
    private const string OwnNumber = "渝财社〔2019〕1号";

    public static TheoryData<PreconditionSubject, PreconditionCriterion> EveryPair =>
        [.. from subject in Enum.GetValues<PreconditionSubject>() from criterion in Enum.GetValues<PreconditionCriterion>() select (subject, criterion)];

    [Fact]
    public void Check_ShippedPacks_AreClean() => Assert.All(ReferencePacks.Load(), pack => Assert.Null(ForbiddenCriteria.Check(pack)));

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Check_EverySubjectAndCriterion_RefusesTheFourForTrainingAndItsSubsidy(PreconditionSubject subject, PreconditionCriterion criterion)
    {
        var forbidden = criterion is PreconditionCriterion.Region or PreconditionCriterion.HouseholdRegister or PreconditionCriterion.Age or PreconditionCriterion.SocialInsurance;

        var refusal = Check(new(subject, criterion, "按规定办理", Citing(OwnNumber), subject == PreconditionSubject.OtherSubsidy ? "社保补贴" : null));

        Assert.Equal(forbidden && subject != PreconditionSubject.OtherSubsidy ? "pack.forbidden-criterion" : null, refusal?.Code);
        if (refusal is not null)
        {
            Assert.Equal("渝人社发〔2020〕124号 四（二）", refusal.Clause);
            Assert.Contains(criterion.Label(), refusal.Message, StringComparison.Ordinal);
            Assert.Contains(subject.Label(), refusal.Message, StringComparison.Ordinal);
            Assert.Contains("按规定办理", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("具有本市户籍", "户籍")]
    [InlineData("本区常住人员", "地域")]
    [InlineData("本县居民优先", "地域")]
    [InlineData("限本地人员", "地域")]
    [InlineData("在渝居住满半年", "地域")]
    [InlineData("户口在忠县", "户籍")]
    [InlineData("已缴纳社保六个月", "缴纳社保")]
    [InlineData("参加社会保险", "缴纳社保")]
    [InlineData("参保满一年", "缴纳社保")]
    [InlineData("缴纳城镇职工养老保险", "缴纳社保")]
    [InlineData("年龄不限以外", "年龄")]
    [InlineData("18 周岁以上", "年龄")]
    [InlineData("60岁以下", "年龄")]
    [InlineData("年满18岁", "年龄")]
    [InlineData("60岁及以下", "年龄")]
    [InlineData("户 籍 在 本 市", "户籍")]
    [InlineData("限忠县人员", "地域")]
    [InlineData("限重庆市常住人口报名", "地域")]
    [InlineData("忠县居民", "地域")]
    [InlineData("1965年以后出生", "年龄")]
    [InlineData("不超过60岁", "年龄")]
    [InlineData("18-60岁人员", "年龄")]
    [InlineData("须缴纳五险一金满6个月", "缴纳社保")]
    public void Check_FreeTextUnderOther_IsReadForTheFour(string text, string named)
    {
        foreach (var subject in new[] { PreconditionSubject.Training, PreconditionSubject.TrainingSubsidy })
        {
            var refusal = Check(new(subject, PreconditionCriterion.Other, text, Citing(OwnNumber)));

            Assert.Equal("pack.forbidden-criterion", refusal?.Code);
            Assert.Contains($"不得以{named}为", refusal!.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("身体健康，能从事照护工作")]
    [InlineData("有就业意愿和培训需求")]
    [InlineData("从事0—3岁婴幼儿照护")]
    [InlineData("持有效居民身份证")]
    public void Check_OtherFreeText_Passes(string text) => Assert.Null(Check(new(PreconditionSubject.Training, PreconditionCriterion.Other, text, Citing(null))));

    [Theory]
    [InlineData(PreconditionSubject.Training)]
    [InlineData(PreconditionSubject.TrainingSubsidy)]
    public void Check_LegalWorkingAge_Passes_ButNothingElseUnderItsName(PreconditionSubject subject)
    {
        Assert.Null(Check(new(subject, PreconditionCriterion.LegalWorkingAge, "达到法定劳动年龄（年满16周岁）", Citing(null))));
        foreach (var more in new[] { "达到法定劳动年龄的本市户籍人员", "年满18周岁", "16至60周岁", "达到法定劳动年龄，未达退休年龄", "年满十八周岁" })
        {
            Assert.Equal("pack.forbidden-criterion", Check(new(subject, PreconditionCriterion.LegalWorkingAge, more, Citing(null)))?.Code);
        }
    }

    [Fact]
    public void Check_ATrainingSubsidyUnderAnotherLabel_IsStillProtected() =>
        Assert.Equal("pack.forbidden-criterion", Check(new(PreconditionSubject.OtherSubsidy, PreconditionCriterion.Age, "60岁以下", Citing(OwnNumber), "职业技能培训补贴"))?.Code);

    [Theory]
    [InlineData(PreconditionCriterion.Age, "女性满40周岁")]
    [InlineData(PreconditionCriterion.SocialInsurance, "按规定缴纳社会保险")]
    [InlineData(PreconditionCriterion.Other, "本市户籍就业困难人员")]
    public void Check_AnotherSubsidy_NeedsItsOwnDocument(PreconditionCriterion criterion, string text)
    {
        Assert.Null(Check(Other(Citing(OwnNumber))));
        Assert.Null(Check(Other(Citing(null, "重庆市就业补助资金管理办法"))));
        Assert.Equal("pack.own-document-missing", Check(Other(Citing("渝人社发〔2020〕124号")))?.Code);
        Assert.Equal("pack.own-document-missing", Check(Other(Citing(" 渝人社发〔２０２０〕１２４号 ")))?.Code);
        Assert.Equal("pack.own-document-missing", Check(Other(Citing(null, "渝人社发〔2020〕124号")))?.Code);
        Assert.Equal("pack.own-document-missing", Check(Other(Citing(OwnNumber, clause: "")))?.Code);
        Assert.Equal("pack.own-document-missing", Check(Other(Citing(null, document: "")))?.Code);

        Precondition Other(Domain.Common.Basis basis) => new(PreconditionSubject.OtherSubsidy, criterion, text, basis, "公益性岗位补贴");
    }

    [Fact]
    public void Check_APackUnderAnotherNotice_IsNotAsked()
    {
        var register = new Precondition(PreconditionSubject.Training, PreconditionCriterion.HouseholdRegister, "本市户籍", Citing(OwnNumber));

        Assert.Null(ForbiddenCriteria.Check(Pack(Printed) with { Notice = "渝人社发〔2030〕1号", Preconditions = [register] }));
        Assert.Equal("pack.forbidden-criterion", ForbiddenCriteria.Check(Pack(Printed) with { Notice = null, Preconditions = [register] })?.Code);
        Assert.Equal("pack.forbidden-criterion", ForbiddenCriteria.Check(Pack(Printed) with { Notice = " 渝人社发〔２０２０〕124 号", Preconditions = [register] })?.Code);
    }

    [Fact]
    public void Check_AmongSeveral_NamesTheForbiddenOne()
    {
        var pack = Pack(Printed);
        var age = new Precondition(PreconditionSubject.TrainingSubsidy, PreconditionCriterion.Age, "五十岁为限", Citing(OwnNumber));

        Assert.Contains("五十岁为限", ForbiddenCriteria.Check(pack with { Preconditions = [.. pack.Preconditions, age] })!.Message, StringComparison.Ordinal);
    }

    private static Domain.Common.Refusal? Check(Precondition precondition) => ForbiddenCriteria.Check(Pack(Printed) with { Preconditions = [precondition] });
}
