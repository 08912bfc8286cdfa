using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cases;

public static class CaseErrors
{
    public static readonly Refusal NotFound = new("case.not-found", "找不到这个个案，或不在您的可见范围内。");

    public static readonly Refusal ReasonMissing = new("case.reason-missing", "请写明退出原因。") { Field = "原因" };

    public static readonly Refusal ReasonTooLong = new("case.reason-too-long", $"原因不能超过 {CaseFile.ReasonLimit} 个字。") { Field = "原因" };

    public static readonly Refusal ReturnReasonMissing = new("case.return-reason-missing", "请写明恢复原因。");

    public static readonly Refusal RevealReasonMissing = new("case.reveal-reason-missing", "请写明查看完整号码的事由，将记入变更日志。");

    public static readonly Refusal MayNotReveal = new("case.may-not-reveal", "只有协调员、审核员和证书专员可以查看完整号码。");

    public static readonly Refusal PersonElsewhere = new("case.person-elsewhere", "这是历史个案，本人的档案由其他机构登记和保管，这里只看得到姓名和证件尾号。");

    public static readonly Refusal OtherProvider = new("case.other-provider", "这个个案由其他机构办理，只有办理机构的协调员可以退出或恢复。");

    public static readonly Refusal NotExited = new("case.not-exited", "个案没有退出，不需要恢复。");

    public static readonly Refusal AlreadyOpen = new("case.already-open", "此人在同一目标下已有在办个案，一人一目标只能有一个在办个案。");

    public static readonly Refusal NotCoordinator = new("case.not-coordinator", "只有协调员可以办理个案的退出和恢复。");

    public static readonly Refusal CertificateIssued = new("case.certificate-issued", "已发证的个案不能退出。");

    public static readonly Refusal DestinationMissing = new("case.destination-missing", "转出请写明转到哪里。") { Field = "转到哪里" };

    public static readonly Refusal DestinationTooLong = new("case.destination-too-long", $"去向不能超过 {CaseFile.DestinationLimit} 个字。") { Field = "转到哪里" };

    public static readonly Refusal MayNotHandOver = new("case.may-not-hand-over", "只有办理机构的协调员可以移交个案。");

    public static readonly Refusal OwnerUnknown = new("case.owner-unknown", "请选择办理机构的一名在职协调员。");

    public static readonly Refusal SameOwner = new("case.same-owner", "这个个案已经由此人负责。");

    public static readonly Refusal HandOverNoteMissing = new("case.hand-over-note-missing", "请写明移交事由。");

    public static readonly Refusal PrintoutReasonMissing = new("case.printout-reason-missing", "请写明打印用途，将记入变更日志。");

    public static Refusal ExitNotAllowed(CaseStage stage, ExitKind kind) => new(
        "case.exit-not-allowed", $"个案处于“{stage.Label()}”，不能{kind.Label()}；作废只用于还没有结业的误建个案，请改选退训或转出。");

    public static Refusal AlreadyExited(DateOnly on) => new("case.already-exited", $"个案已于 {on:yyyy-MM-dd} 退出。");
}
