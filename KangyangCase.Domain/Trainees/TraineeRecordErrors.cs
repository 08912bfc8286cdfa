using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Domain.Trainees;

/// <summary>Every refusal about the records kept of a person. Messages never hold a full identity or phone number.</summary>
public static class TraineeRecordErrors
{
    public static readonly Refusal NameUnchanged = new("trainee.name-unchanged", "新姓名与在册姓名相同，没有要改的。");

    public static readonly Refusal ReasonMissing = new("trainee.reason-missing", "请写明更正原因，例如“原登记抄错，已核对身份证”。");

    public static readonly Refusal GroupMissing = new("target-group.missing", "请选择人员类别。");

    public static readonly Refusal EvidenceMissing = new("target-group.evidence-missing", "请写明依据，例如证件名称和编号、证明出具单位。");

    public static readonly Refusal RelationMissing = new("employment.relation-missing", "请选择用工关系。");

    public static readonly Refusal EmployerMissing = new("employment.name-missing", "单位名称为空，请照劳动合同或营业执照填写。");

    public static readonly Refusal OccupationMissing = new("practice.occupation-missing", "请填写从事的职业。");

    public static readonly Refusal FromMissing = new("record.from-missing", "请填写开始日期。");

    public static readonly Refusal ProofMissing = new("practice.proof-missing", "请写明核实依据，例如劳动合同、社保缴费记录或单位证明。");

    public static readonly Refusal AlreadyProved = new("practice.already-proved", "这段经历已核实，没有要改的。");

    public static readonly Refusal AlreadyEnded = new("record.already-ended", "这条记录已有结束日期；要改动请用“修改”。");

    public static readonly Refusal TitleMissing = new("title.name-missing", "请填写职称名称，例如“主管护师”。");

    public static readonly Refusal CertificateOccupationMissing = new("earlier.occupation-missing", "请填写证书上的职业名称。");

    public static readonly Refusal CertificateLevelMissing = new("earlier.level-missing", "请选择证书上的等级。");

    public static readonly Refusal CertificateDateMissing = new("earlier.date-missing", "请填写发证日期，申报条件从这一天起算。");

    public static readonly Refusal CertificateEvidenceMissing = new("earlier.evidence-missing", "请写明怎样核对的，例如核对原件的人，或联网查询的网站和日期。");

    public static readonly Refusal CertificateTwice = new("earlier.twice", "同一证书编号已登记过，不必重复登记。");

    public static readonly Refusal ConsentKindMissing = new("consent.kind-missing", "请选择同意事项。");

    public static readonly Refusal ConsentDayMissing = new("consent.day-missing", "请填写同意日期。");

    public static readonly Refusal ConsentWithdrawn = new("consent.withdrawn", "这份同意已撤回，不能再改动；重新取得同意的，请新登记一条。");

    public static readonly Refusal DocumentKept = new("document.kept", "这个证件号码已登记在此人名下。");

    /// <summary>Says nothing about whose it is: the person may be out of sight.</summary>
    public static readonly Refusal DocumentElsewhere = new("document.elsewhere", "这个证件号码已登记在另一名学员名下，不能重复登记；如系同一人，请联系管理员合并档案。");

    public static readonly Refusal CreditCodeInvalid = new("credit-code.invalid", "统一社会信用代码应为 18 位且校验位相符，请照营业执照核对；不清楚可留空。");

    public static Refusal TooLong(string field, int length, int limit) => new("record.too-long", $"{field}有 {length} 个字，最多 {limit} 个字，请删短。");

    public static Refusal InFuture(string field, DateOnly day) => new("record.in-future", $"{field} {day:yyyy-MM-dd} 晚于今天，请改正。");

    public static Refusal Reversed(DateOnly from, DateOnly to) => new("record.reversed", $"结束日期 {to:yyyy-MM-dd} 早于开始日期 {from:yyyy-MM-dd}，请改正。");

    public static Refusal BeforeBirth(string field, DateOnly day) => new("record.before-birth", $"{field} {day:yyyy-MM-dd} 早于出生日期，请改正。");

    public static Refusal GroupOverlaps(TargetGroup group, TargetGroupMembership other) => new(
        "target-group.overlaps", $"已登记“{group.Label()}”（{other.Span}），同一类别的起止不能重叠，请修改原记录或错开日期。");

    public static Refusal NumberAgainstLevel(SkillLevel stated, SkillLevel inNumber) => new(
        "earlier.number-level", $"编号里的等级是{inNumber.Label()}，选的却是{stated.Label()}，请照证书核对。");

    public static Refusal WithdrawnBeforeGiven(DateOnly given) => new("consent.withdrawn-before", $"撤回日期早于同意日期 {given:yyyy-MM-dd}，请改正。");
}
