using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Domain.Organizations;

public static class FilingErrors
{
    /// <summary>Assessing and issuing are for what is filed.</summary>
    public const string Clause = "渝人社发〔2020〕124号 三（五）；渝人社发〔2020〕128号 重庆市职业技能等级评价机构管理办法";

    public static readonly Refusal NotFound = new("filing.not-found", "找不到这份备案，可能已被他人改动，请刷新。");

    public static readonly Refusal Overtaken = new("filing.overtaken", "这份备案刚被他人改动，什么都没有写入。请看过改动后再保存。");

    public static readonly Refusal AuthorityMissing = new("filing.authority-missing", "请选择备案的主管部门；列表里没有的，先在“机构”页登记这个主管部门。") { Field = "备案部门" };

    public static readonly Refusal TierMissing = new("filing.tier-missing", "请选择备案层级：市级或区县。") { Field = "备案层级" };

    public static readonly Refusal FromMissing = new("filing.from-missing", "请填写备案有效期的开始日期，照备案文件填写。") { Field = "有效期自" };

    public static readonly Refusal DocumentMissing = new("filing.document-missing", "请填写备案文件的文号；没有文号的，写明是哪一份公告或名单。") { Field = "备案文号" };

    public static readonly Refusal TextTooLong = new(
        "filing.text-too-long", $"文号不能超过 {FilingDraft.DocumentLimit} 个字，佐证说明不能超过 {FilingDraft.EvidenceLimit} 个字。");

    public static readonly Refusal ScopeEmpty = new("filing.scope-empty", "请勾选备案的职业、工种和等级（或专项职业能力），至少一项。");

    public static readonly Refusal ProgrammeInScope = new("filing.programme-in-scope", "培训项目不组织评价，不能列入备案范围。");

    public static readonly Refusal DayMissing = new("filing.day-missing", "请填写日期。") { Field = "日期" };

    public static readonly Refusal NotSuspended = new("filing.not-suspended", "这份备案没有暂停，不需要恢复。");

    public static readonly Refusal WordMissing = new("filing.word-missing", "请写明书面确认意见。");

    public static readonly Refusal WordTooLong = new("filing.word-too-long", $"书面确认意见不能超过 {FilingRules.WordLimit} 个字。");

    public static readonly Refusal NothingUnset = new("filing.nothing-unset", "备案范围已经登记，不需要书面确认，请刷新。");

    public static Refusal NotAssessing(string name) => new("filing.not-assessing", $"{name}不是评价机构，没有评价备案，不能组织评价和发证。", Clause);

    public static Refusal None(string name) => new("filing.none", $"{name}没有登记备案，不能组织评价和发证。请管理员在该机构页登记备案。", Clause);

    public static Refusal GoalNotFiled(string name, Goal goal, DateOnly day, Filing filing) => new(
        "filing.goal-not-filed",
        $"{name}在 {day:yyyy-MM-dd} 有效的备案（{filing.DocumentNumber}）不含“{goal.Display}”，不能评价和发证。请核对备案文件；确已备案的，请管理员补登记。",
        Clause);

    public static Refusal Suspended(string name, DateOnly day, FilingSuspension suspension) => new(
        "filing.suspended", $"{name}的备案自 {suspension.From:yyyy-MM-dd} 起暂停（{suspension.Reason}），{day:yyyy-MM-dd} 不能评价和发证。", Clause,
        suspension.To?.AddDays(1));

    public static Refusal OutOfForce(string name, DateOnly day, Filing? last, DateOnly? next) => new(
        "filing.out-of-force",
        $"{name}在 {day:yyyy-MM-dd} 没有有效的备案{(last is null ? "" : $"（{last.DocumentNumber ?? "旧版本带入的备案"} 到 {last.LastDay:yyyy-MM-dd} 为止）")}，不能评价和发证。请核对日期，或请管理员登记新的备案。",
        Clause,
        next);

    public static Refusal ScopeUnset(string name) => new(
        "filing.scope-unset", $"{name}的备案范围和有效期未设定（从旧版本带入），不能判断是否在备案范围内。请写明书面确认意见，或请管理员在该机构页补齐备案。", Clause);

    public static Refusal Reversed(DateOnly from) => new("filing.reversed", $"有效期结束日期不能早于开始日期 {from:yyyy-MM-dd}。") { Field = "有效期至" };

    public static Refusal BeforeItBegan(DateOnly from) => new("filing.before-it-began", $"日期不能早于开始日期 {from:yyyy-MM-dd}。");

    public static Refusal EndedBefore(DateOnly ended) => new("filing.ended-before", $"这份备案到 {ended:yyyy-MM-dd} 已经终止，开始日期不能在那以后。");

    public static Refusal AlreadyEnded(DateOnly lastDay) => new("filing.already-ended", $"这份备案到 {lastDay:yyyy-MM-dd} 已经终止或到期。");

    public static Refusal AlreadySuspended(DateOnly from) => new("filing.already-suspended", $"这份备案自 {from:yyyy-MM-dd} 起已有暂停，不能再暂停同一段时间。");

    public static Refusal Known(Filing other) => new(
        "filing.known", $"已经登记过同一文号、同一开始日期的备案（{other.DocumentNumber}，{other.ValidFrom:yyyy-MM-dd} 起）；填错了请在那份备案上点“更正”。");

    public static Refusal NumberingClash(Filing other) => new(
        "filing.numbering-clash",
        $"与备案 {other.DocumentNumber} 的有效期重叠，但编号来源或前 13 位不同；同一天只能有一种编号。请先终止旧备案，或改正编号。",
        "人社鉴发〔2019〕2号 证书编码规则（试行）");
}
