using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Organizations;

public static class StaffErrors
{
    public const string Clause = "渝人社发〔2020〕124号 三（五）";

    public static readonly Refusal NotFound = new("staff.not-found", "找不到这个用工单位名称，可能已被他人改动，请刷新。");

    public static readonly Refusal NameMissing = new("staff.name-missing", "请填写用工单位名称，须与花名册“工作单位”一栏的写法一致。") { Field = "单位名称" };

    public static readonly Refusal TooLong = new("staff.too-long", $"单位名称不能超过 {Organization.NameLimit} 个字，说明不能超过 {Organization.NoteLimit} 个字。");

    public static readonly Refusal FromMissing = new("staff.from-missing", "请填写用工关系开始的日期。") { Field = "开始日期" };

    public static readonly Refusal Known = new("staff.known", "这个用工单位名称已经登记，且仍然有效。") { Field = "单位名称" };

    public static Refusal NotAnEmployer(string name) =>
        new("staff.not-an-employer", $"{name}没有登记为用人单位（Y），只有用人单位按“本企业职工”评价，不需要登记用工单位名称。", Clause);

    public static Refusal Reversed(DateOnly from) => new("staff.reversed", $"结束日期不能早于开始日期 {from:yyyy-MM-dd}。") { Field = "结束日期" };

    public static Refusal Ended(DateOnly on) => new("staff.ended", $"这个用工单位名称到 {on:yyyy-MM-dd} 已经结束。");

    /// <param name="employer">What the person's file says; null: nothing.</param>
    public static Refusal NotOwnStaff(string organization, string? employer) => new(
        "staff.not-own",
        $"{organization}是用人单位，只能评价本企业职工（含劳务派遣、劳务外包）；此人登记的工作单位是“{employer ?? "未填写"}”。"
        + "请核对工作单位；确属本企业用工的，请管理员在该机构页登记用工单位名称。",
        Clause);
}
