using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Domain.Trainees;

/// <summary>Every refusal about the records kept of a person. Messages never hold a full identity or phone number.</summary>
public static class TraineeRecordErrors
{
    public static readonly Refusal NotFound = new("trainee.not-found", "找不到这名学员，或不在您的可见范围内。");

    public static readonly Refusal NotCoordinator = new("trainee.not-coordinator", "只有协调员可以登记和修改学员档案。");

    public static readonly Refusal MayNotProve = new("trainee.may-not-prove", "只有协调员和审核员可以核实从业经历。");

    public static readonly Refusal OtherProvider = new("trainee.other-provider", "此人由其他机构登记和办理，只有登记机构或办理其个案的机构可以修改。");

    public static readonly Refusal RecordGone = new("trainee.record-gone", "这条记录刚被他人删除，请关闭窗口后查看；要保留，请重新登记。");

    public static readonly Refusal Overtaken = new("write.overtaken-fields", "您打开之后有人改过这些内容，什么都没有写入。请看下表，再决定是否按您填写的保存。");

    public static readonly Refusal NothingChanged = new("trainee.nothing-changed", "没有改动，不必保存。");

    public static readonly Refusal SexMissing = new("trainee.sex-missing", "请选择性别，照证件填写。") { Field = "性别" };

    public static readonly Refusal BirthMissing = new("trainee.birth-missing", "请填写出生日期，照证件填写。") { Field = "出生日期" };

    public static readonly Refusal AgainstDocument = new("trainee.against-document", "性别或出生日期与主证件号码不符，请照证件核对；号码登记错的，请先更正证件号码。") { Field = "出生日期" };

    public static readonly Refusal NoOrganization = new("trainee.no-organization", "请选择由哪个培训机构登记。") { Field = "登记机构" };

    public static readonly Refusal AlreadyRegistered = new("trainee.already-registered", "此人已有学员档案，不必新增，请打开原档案办理。") { Field = "证件号码" };

    public static readonly Refusal LastDayMissing = new("practice.last-day-missing", "请填写最后一天。") { Field = "最后一天" };

    public static readonly Refusal WithdrawalDayMissing = new("consent.withdrawal-day-missing", "请填写撤回日期。") { Field = "撤回日期" };

    public static readonly Refusal EmergencyNameMissing = new("contact.emergency-name-missing", "填了紧急联系电话，请一并填写紧急联系人姓名。") { Field = "紧急联系人" };

    public static readonly Refusal NameUnchanged = new("trainee.name-unchanged", "新姓名与在册姓名相同，没有要改的。") { Field = "姓名" };

    public static readonly Refusal ReasonMissing = new("trainee.reason-missing", "请写明更正原因，例如“原登记抄错，已核对身份证”。") { Field = "原因" };

    public static readonly Refusal GroupMissing = new("target-group.missing", "请选择人员类别。") { Field = "人员类别" };

    public static readonly Refusal EvidenceMissing = new("target-group.evidence-missing", "请写明依据，例如证件名称和编号、证明出具单位。") { Field = "依据说明" };

    public static readonly Refusal RelationMissing = new("employment.relation-missing", "请选择用工关系。") { Field = "用工关系" };

    public static readonly Refusal EmployerMissing = new("employment.name-missing", "单位名称为空，请照劳动合同或营业执照填写。") { Field = "单位名称" };

    public static readonly Refusal OccupationMissing = new("practice.occupation-missing", "请填写从事的职业。") { Field = "职业" };

    public static readonly Refusal FromMissing = new("record.from-missing", "请填写开始日期。") { Field = "开始日期" };

    public static readonly Refusal ProofMissing = new("practice.proof-missing", "请写明核实依据，例如劳动合同、社保缴费记录或单位证明。");

    public static readonly Refusal AlreadyProved = new("practice.already-proved", "这段经历已核实，没有要改的。");

    public static readonly Refusal AlreadyEnded = new("record.already-ended", "这条记录已有结束日期；要改动请用“修改”。");

    public static readonly Refusal TitleMissing = new("title.name-missing", "请填写职称名称，例如“主管护师”。") { Field = "职称名称" };

    public static readonly Refusal CertificateOccupationMissing = new("earlier.occupation-missing", "请填写证书上的职业名称。") { Field = "职业名称" };

    public static readonly Refusal CertificateLevelMissing = new("earlier.level-missing", "请选择证书上的等级。") { Field = "等级" };

    public static readonly Refusal CertificateDateMissing = new("earlier.date-missing", "请填写发证日期，申报条件从这一天起算。") { Field = "发证日期" };

    public static readonly Refusal CertificateEvidenceMissing = new("earlier.evidence-missing", "请写明怎样核对的，例如核对原件的人，或联网查询的网站和日期。") { Field = "核对依据" };

    public static readonly Refusal CertificateTwice = new("earlier.twice", "同一证书编号已登记过，不必重复登记。") { Field = "证书编号" };

    public static readonly Refusal ConsentKindMissing = new("consent.kind-missing", "请选择同意事项。") { Field = "同意事项" };

    public static readonly Refusal ConsentDayMissing = new("consent.day-missing", "请填写同意日期。") { Field = "同意日期" };

    public static readonly Refusal ConsentWithdrawn = new("consent.withdrawn", "这份同意已撤回，不能再改动；重新取得同意的，请新登记一条。");

    public static readonly Refusal DocumentKept = new("document.kept", "这个证件号码已登记在此人名下。") { Field = "证件号码" };

    public static readonly Refusal DocumentOnFile = new("document.on-file", "这个证件号码已经登记在册，请照证件核对，并看下面的提示。") { Field = "证件号码" };

    /// <summary>Says nothing about whose it is: the person may be out of sight.</summary>
    public static readonly Refusal DocumentElsewhere = new("document.elsewhere", "这个证件号码已登记在另一份学员档案上，不能重复登记。请照证件核对号码；没有抄错的，请联系所在区县的审核员核对，跨区县的联系系统管理员。") { Field = "证件号码" };

    public static readonly Refusal CreditCodeInvalid = new("credit-code.invalid", "统一社会信用代码应为 18 位且校验位相符，请照营业执照核对；不清楚可留空。") { Field = "统一社会信用代码" };

    public static Refusal SchoolingAgainstWords(SchoolingLevel level, string words) => new(
        "schooling.against-words", $"学历说明“{words}”与所选层次“{level.Label()}”不符，请改其中一项。")
    { Field = "学历说明" };

    public static Refusal HoldsNumber(string field) => new(
        "record.holds-number", $"{field}里写了完整的证件号码或手机号；完整号码只能填在证件和联系方式里，请在这里删去或只写后四位。")
    { Field = field };

    public static Refusal DocumentOtherBirth(DateOnly inNumber, DateOnly onFile) => new(
        "document.other-birth", $"号码里的出生日期是 {inNumber:yyyy-MM-dd}，在册的是 {onFile:yyyy-MM-dd}，请核对是不是同一个人。")
    { Field = "证件号码" };

    public static Refusal TooLong(string field, int length, int limit) => new("record.too-long", $"{field}有 {length} 个字，最多 {limit} 个字，请删短。") { Field = field };

    public static Refusal InFuture(string field, DateOnly day) => new("record.in-future", $"{field} {day:yyyy-MM-dd} 晚于今天，请改正。") { Field = field };

    public static Refusal Reversed(DateOnly from, DateOnly to) => new("record.reversed", $"结束日期 {to:yyyy-MM-dd} 早于开始日期 {from:yyyy-MM-dd}，请改正。") { Field = "结束日期" };

    public static Refusal BeforeBirth(string field, DateOnly day) => new("record.before-birth", $"{field} {day:yyyy-MM-dd} 早于出生日期，请改正。") { Field = field };

    public static Refusal GroupOverlaps(TargetGroup group, TargetGroupMembership other) => new(
        "target-group.overlaps", $"已登记“{group.Label()}”（{other.Span}），同一类别的起止不能重叠，请修改原记录或错开日期。")
    { Field = "开始日期" };

    public static Refusal NumberAgainstLevel(SkillLevel stated, SkillLevel inNumber) => new(
        "earlier.number-level", $"编号里的等级是{inNumber.Label()}，选的却是{stated.Label()}，请照证书核对。")
    { Field = "证书编号" };

    public static Refusal WithdrawnBeforeGiven(DateOnly given) => new("consent.withdrawn-before", $"撤回日期早于同意日期 {given:yyyy-MM-dd}，请改正。") { Field = "撤回日期" };
}
