using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees.Duplicates;

public static class DuplicateErrors
{
    public static readonly Refusal NotAllowed = new("duplicate.role", "只有协调员、审核员或管理员可以判定重复和合并。");

    public static readonly Refusal NotFound = new("duplicate.not-found", "没有找到这两名学员，可能已经合并，或不在您的可见范围内。");

    public static readonly Refusal SamePerson = new("duplicate.same-record", "这是同一份档案，没有可以合并的。");

    public static readonly Refusal ReasonMissing = new("duplicate.reason-missing", "请写明判定的依据，例如“核对过两份证件原件”。");

    public static readonly Refusal ReasonTooLong = new("duplicate.reason-too-long", $"依据最多 {DuplicateDecision.ReasonLimit} 字。");

    public static readonly Refusal LikelyRegistered = new("duplicate.likely", "此人可能已经登记过。请先核对下列档案，确是另一个人的，勾选“仍然新建”再保存。");

    public static readonly Refusal OtherOrganizations =
        new("duplicate.other-organizations", "其中一人在您的范围以外还有个案，不能由您合并。请区县审核员或管理员办理。");

    public static readonly Refusal AlreadyUndone = new("merge.already-undone", "这次合并已经撤销过了。");

    public static readonly Refusal MergeNotFound = new("merge.not-found", "没有找到这次合并，或不在您的可见范围内。");

    public static readonly Refusal ChangedSince = new(
        "merge.changed-since", "合并之后，此人的登记信息、材料记录或个案名下有过增减改动（或又参与了另一次合并），撤销会把它弄丢，所以不能撤销。后来的合并请先撤销。");

    public static Refusal OpenCases(string goals) =>
        new("merge.open-cases", $"两份档案都有同一目标的在办个案（{goals}），合并后会重复。请先把其中一个个案退出（作废），再合并。");

    public static Refusal ActedSince(string act, DateOnly on) =>
        new("merge.acted-since", $"合并之后，此人的个案已于 {on:yyyy-MM-dd} 办理过“{act}”，办理依据的是合并后的档案，所以不能撤销合并。");
}
