using KangyangCase.Domain.Common;

namespace KangyangCase.App.Drafts;

public static class DraftErrors
{
    public static readonly Refusal TooLarge = new("draft.too-large", "内容太多，草稿存不下，请先保存这张表。");

    public static readonly Refusal Foreign = new("draft.foreign", "这份草稿不是在这里写的，没有保存。");

    public static readonly Refusal BadKey = new("draft.bad-key", "草稿的来源不明，没有保存。");
}
