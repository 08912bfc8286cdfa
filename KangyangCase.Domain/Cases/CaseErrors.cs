using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cases;

public static class CaseErrors
{
    public static readonly Refusal NotFound = new("case.not-found", "找不到这个个案，或不在您的可见范围内。");

    public static readonly Refusal ReasonMissing = new("case.reason-missing", "请写明退出原因。");

    public static readonly Refusal NotExited = new("case.not-exited", "个案没有退出，不需要恢复。");

    public static readonly Refusal AlreadyOpen = new("case.already-open", "此人在同一目标下已有在办个案，一人一目标只能有一个在办个案。");

    public static readonly Refusal NotCoordinator = new("case.not-coordinator", "只有协调员可以办理个案的退出和恢复。");

    public static readonly Refusal CertificateIssued = new("case.certificate-issued", "已发证的个案不能退出。");

    public static Refusal AlreadyExited(DateOnly on) => new("case.already-exited", $"个案已于 {on:yyyy-MM-dd} 退出。");
}
