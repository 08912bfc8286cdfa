using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Domain.Certificates;

public static class CertificateErrors
{
    private const string StyleRule = "人社鉴发〔2021〕1号 证书样式";

    public static readonly Refusal NotFound = new("certificate.not-found", "找不到这本证书，或不在您的可见范围内。");

    public static readonly Refusal NotClerk = new("certificate.not-clerk", "只有证书专员可以签发、打印和撤销证书。");

    public static readonly Refusal ReasonMissing = new("certificate.reason-missing", "请写明撤销原因。");

    public static readonly Refusal ReasonTooLong = new("certificate.reason-too-long", $"撤销原因不能超过 {Certificate.ReasonLimit} 个字。");

    public static readonly Refusal NobodyChosen = new("certificate.nobody-chosen", "请先勾选要签发的人员。");

    public static readonly Refusal AlreadyIssued = new("certificate.already-issued", "此人的证书已经签发，不能重复签发。");

    public static readonly Refusal NotPosted = new("certificate.not-posted", "成绩尚未公示，不能发证。");

    public static readonly Refusal ObjectionOpen = new("certificate.objection-open", "公示期间有异议未处理完，暂不能发证。");

    public static readonly Refusal ObjectionUpheld = new("certificate.objection-upheld", "公示异议成立，不能发证。");

    public static readonly Refusal NumberSourceUnset = new("certificate.number-source-unset", "评价机构尚未设置证书编号来源，请管理员在“机构”页设置。");

    public static readonly Refusal NumberMissing = new("certificate.number-missing", "没有可用的证书编号：请先导入编号清单，或手工填写编号。");

    public static readonly Refusal CaseExited = new("certificate.case-exited", "此人的个案已退出，不能发证。");

    public static readonly Refusal NotPassed = new("certificate.not-passed", "成绩未提交、已退回或不合格，不能发证。");

    public static readonly Refusal NotOwnOrganization = new(
        "certificate.not-own-organization", "证书由评价机构自己的证书专员签发，您的账号不属于这次评价的评价机构。");

    public static readonly Refusal UnknownPerson = new("certificate.unknown-person", "名单已变动，找不到此人的成绩，请刷新后再签发。");

    public static readonly Refusal NumberTwice = new("certificate.number-twice", "同一个编号填给了不止一个人，请核对。");

    public static readonly Refusal RevokedNotPrinted = new("certificate.revoked-not-printed", "证书已撤销，不再打印。");

    public static readonly Refusal NothingToPrint = new("certificate.nothing-to-print", "这一批没有可以打印的证书，原因见批次页。");

    public static Refusal AlreadyRevoked(DateOnly on) => new("certificate.already-revoked", $"证书已于 {on:yyyy-MM-dd} 撤销。");

    public static Refusal NumberTaken(string number) => new("certificate.number-taken", $"证书编号 {number} 已被使用，编号不得重复。");

    public static Refusal PostingRuns(DateOnly lastDay) => new(
        "certificate.posting-runs", $"公示期到 {lastDay:yyyy-MM-dd}（含当日），期满后才能发证。", Earliest: lastDay.AddDays(1));

    public static Refusal NoLevel(Goal goal) => new(
        "certificate.no-level", $"{goal.Display} 不评定职业技能等级，不发职业技能等级证书。");

    public static Refusal AddressUnset(string title) => new(
        "certificate.address-unset", $"规则“{title}”未设定，它是证书的必备内容，请管理员在“规则设置”中填写后再签发。", StyleRule);

    /// <summary>The authority's list says which date stands on the paper.</summary>
    public static Refusal FaceDateAhead(DateOnly printed) => new(
        "certificate.face-date-ahead", $"编号清单写明的版面发证日期是 {printed:yyyy-MM-dd}，还没有到。", Earliest: printed);

    public static Refusal FaceDateInPosting(DateOnly printed, DateOnly lastDay) => new(
        "certificate.face-date-in-posting", $"编号清单写明的版面发证日期 {printed:yyyy-MM-dd} 不晚于公示期满日 {lastDay:yyyy-MM-dd}，请核对清单。");

    public static readonly Refusal ReceiptNoteMissing = new("certificate.receipt-note-missing", "请写明由谁领取：本人，或代领人和凭据。");

    public static readonly Refusal ReceiptNoteTooLong = new("certificate.receipt-note-too-long", $"领取说明不能超过 {CertificateReceipt.NoteLimit} 个字。");

    public static readonly Refusal AlreadyCollected = new("certificate.already-collected", "这本证书已经登记领取。");

    public static readonly Refusal MayNotHandOut = new("certificate.may-not-hand-out", "只有证书专员和办理机构的协调员可以登记领取。");
}
