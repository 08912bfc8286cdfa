using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Assessments;

public static class PostingErrors
{
    public static readonly Refusal NobodyPassed = new("posting.nobody-passed", "没有待公示的合格人员。");

    public static readonly Refusal NotFound = new("posting.not-found", "找不到这份公示，或不在您的可见范围内。");

    public static readonly Refusal AlreadyPosted = new("posting.already-posted", "名单中有人已在公示，请刷新后再发布。");

    public static readonly Refusal ObjectionOpen = new("posting.objection-open", "对此人已有一条待处理的异议。");

    public static readonly Refusal AlreadyUpheld = new(
        "posting.already-upheld", "对此人的异议已经成立，此人不再发证，不需要再登记异议。");

    public static readonly Refusal NoOpenObjection = new("posting.no-open-objection", "对此人没有待处理的异议。");

    public static readonly Refusal ObjectionTextMissing = new("posting.objection-text-missing", "请写明异议内容。");

    public static readonly Refusal ObjectionTextTooLong = new("posting.objection-text-too-long", $"异议内容不能超过 {PostingEntry.TextLimit} 个字。");

    public static readonly Refusal EntryNotFound = new("posting.entry-not-found", "公示名单中没有此人，请刷新。");

    public static readonly Refusal MayNotObject = new("posting.may-not-object", "只有协调员、考评员和审核员可以登记异议。");

    public static readonly Refusal ReasonTooLong = new("posting.reason-too-long", $"处理意见不能超过 {PostingEntry.TextLimit} 个字。");

    /// <summary>What the reviewer saw and confirmed is no longer what would be posted.</summary>
    public static readonly Refusal PreviewStale = new("posting.preview-stale", "名单或公示日期刚有变动，什么都没有发布。请核对刷新后的预览再发布。");

    public static Refusal WorkingDaysUnset(string title) => new(
        "posting.working-days-unset", $"“{title}”未设定，算不出公示期，不能发布。请管理员在“规则设置”中填写后再发布。");

    public static Refusal RunOut(DateOnly lastDay) => new("posting.run-out", $"公示已于 {lastDay:yyyy-MM-dd} 期满，不再受理异议。");
}
