using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cohorts;

/// <summary>Refusals of a history import as a whole, of its undoing and of publishing; what single rows are refused for stands with the checker.</summary>
public static class HistoryErrors
{
    public static readonly Refusal NotAllowed = new(
        "history.not-allowed", "历史数据由培训机构的协调员、评价机构的证书专员或管理员导入，您的账号不能办理。");

    public static readonly Refusal OrganizationMissing = new("history.organization-missing", "请先选择这些历史数据属于哪个机构。");

    public static readonly Refusal NothingToImport = new("history.nothing", "没有可以导入的行，请先改正错误再试。");

    public static readonly Refusal BatchNotFound = new("history.batch-not-found", "找不到这个历史数据批次，或不在您的可见范围内。");

    public static readonly Refusal AlreadyUndone = new("history.already-undone", "这个批次已经撤销过，不必重复办理。");

    public static readonly Refusal CertificateNotFound = new("history.certificate-not-found", "找不到这本历史证书，或不在您的可见范围内。");

    public static readonly Refusal NotOwnCertificate = new(
        "history.not-own-certificate", "技能等级和专项能力证书由登记在册的评价机构公开，培训合格证书由培训机构公开，也可以请管理员办理；这里没有您可以改动的证书。");

    public static readonly Refusal ReasonMissing = new("history.reason-missing", "请写明公开或取消公开的原因。");

    public static readonly Refusal ReasonTooLong = new("history.reason-too-long", $"原因不能超过 {Certificates.HistoricalCertificate.ReasonLimit} 个字。");

    public static readonly Refusal MayNotWithdraw = new(
        "history.may-not-withdraw", "历史证书由登记它的机构、证书上的评价机构或管理员撤下，您的账号不能办理。");

    public static readonly Refusal WithdrawalReasonMissing = new("history.withdrawal-reason-missing", "请写明撤下这本历史证书的原因。");

    public static readonly Refusal NothingToChange = new("history.nothing-to-change", "已经是这个状态，没有需要改动的证书。");

    public static readonly Refusal NotPrinted = new(
        "history.not-printed", "这是历史证书，本系统只登记它的编号和内容，不重新打印；需要纸质证书请到原发证机构办理。");

    public static Refusal AlreadyWithdrawn(DateOnly on) => new("history.already-withdrawn", $"这本历史证书已于 {on:yyyy-MM-dd} 撤下。");

    public static Refusal PreviewOutdated(int chosen, int changed) => new(
        "history.preview-outdated",
        $"核对之后数据有变化：拟写入的 {chosen} 行中有 {changed} 行与核对时不同。本次什么都没有写入；已按最新数据重新核对，请看过再导入。");

    /// <param name="depending">How many, and by what: 3 人已提交评价.</param>
    public static Refusal Depended(IReadOnlyList<string> depending) => new(
        "history.depended-on", $"本批历史数据中，{string.Join("，", depending)}，不能整批撤销。");
}
