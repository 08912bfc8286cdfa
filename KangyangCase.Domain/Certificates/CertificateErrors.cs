using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Certificates;

public static class CertificateErrors
{
    public static readonly Refusal NotFound = new("certificate.not-found", "找不到这本证书，或不在您的可见范围内。");

    public static readonly Refusal NotClerk = new("certificate.not-clerk", "只有证书专员可以签发、打印和撤销证书。");

    public static readonly Refusal ReasonMissing = new("certificate.reason-missing", "请写明撤销原因。");

    public static readonly Refusal NobodyChosen = new("certificate.nobody-chosen", "请先勾选要签发的人员。");

    public static readonly Refusal AlreadyIssued = new("certificate.already-issued", "此人的证书已经签发，不能重复签发。");

    public static readonly Refusal NotPosted = new("certificate.not-posted", "成绩尚未公示，不能发证。");

    public static readonly Refusal ObjectionOpen = new("certificate.objection-open", "公示期间有异议未处理完，暂不能发证。");

    public static readonly Refusal ObjectionUpheld = new("certificate.objection-upheld", "公示异议成立，不能发证。");

    public static readonly Refusal NumberSourceUnset = new("certificate.number-source-unset", "评价机构尚未设置证书编号来源，请管理员在“机构”页设置。");

    public static readonly Refusal NumberMissing = new("certificate.number-missing", "没有可用的证书编号：请先导入编号清单，或手工填写编号。");

    public static Refusal AlreadyRevoked(DateOnly on) => new("certificate.already-revoked", $"证书已于 {on:yyyy-MM-dd} 撤销。");

    public static Refusal NumberTaken(string number) => new("certificate.number-taken", $"证书编号 {number} 已被使用，编号不得重复。");

    public static Refusal PostingRuns(DateOnly lastDay) => new(
        "certificate.posting-runs", $"公示期到 {lastDay:yyyy-MM-dd}（含当日），期满后才能发证。", Earliest: lastDay.AddDays(1));
}
