using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Features.Organizations;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Rules;

namespace KangyangCase.App.Features.Cases;

/// <summary>可发证？ Passed, posted, posting run out, no objection, a filing that covers the goal, a number to give.</summary>
public static class IssueGate
{
    private const string Question = "可发证？";

    /// <summary>Where the order of the steps asks for it, and no clause is on file.</summary>
    private const string Procedure = "办理流程";

    public static GateView Of(CaseFacts facts)
    {
        if (facts.Case.Goal.Kind == GoalKind.TrainingProgramme && facts.Concluding is null)
        {
            return new(Question, "不适用", GateOutcome.Unset, "培训项目不组织评价，不发职业技能等级证书。", []);
        }
        if (facts.Concluding is { } past)
        {
            return new(Question, "已发证", GateOutcome.Met, $"历史证书：{past.IssuedOn:yyyy-MM-dd} 发证，编号 {past.Number}；不由本系统签发，没有考评和公示记录。", []);
        }
        if (facts.Case.ExitedOn is not null) return new(Question, "不判断", GateOutcome.Unset, "个案已退出，不再判断。", []);
        GateRow[] rows = [Passed(facts), Posted(facts), RunOut(facts), Objection(facts), Filed(facts), Number(facts)];
        var groups = new[] { new GateGroup("须全部满足", rows) };
        if (facts.Certificates.FirstOrDefault(entry => entry.RevokedOn is null) is { } live)
        {
            return new(Question, "已发证", GateOutcome.Met, $"{live.IssuedOn:yyyy-MM-dd} 已签发，编号 {live.Number}。", groups);
        }
        if (Array.Find(rows, row => row.Outcome == GateOutcome.NotMet) is { } stopped)
        {
            return new(Question, "不可发证", GateOutcome.NotMet, $"{stopped.Rule}：{stopped.Result}。", groups);
        }
        if (Array.Find(rows, row => row.Outcome == GateOutcome.NotYet) is { } early)
        {
            return new(Question, "未到", GateOutcome.NotYet, $"{early.Rule}：{early.Result}{(early.Next is null ? "" : $"，{early.Next}")}。", groups);
        }
        return rows.Any(row => row.Outcome == GateOutcome.Unset)
            ? new(Question, RuleSetting.UnsetLabel, GateOutcome.Unset, "评价机构的备案范围或证书编号来源未设定，请管理员在“机构”页补齐。", groups)
            : new(Question, "可发证", GateOutcome.Met, "公示期满，证书专员可以签发。", groups);
    }

    private static GateRow Passed(CaseFacts facts)
    {
        const string rule = "成绩合格";
        const string required = "每个必考科目合格";
        if (facts.Attempt is not { } attempt) return new(rule, required, "没有评价记录", Procedure, GateOutcome.NotYet, "未考评");
        var href = AssessmentUrls.Plan(attempt.PlanId);
        if (attempt.MarksSubmittedAt is null) return new(rule, required, "成绩尚未提交", Procedure, GateOutcome.NotYet, "未提交", Href: href);
        if (attempt.Verdict is not { } verdict) return new(rule, required, "没有合格标准数据", "条文未录入", GateOutcome.Unset, RuleSetting.UnsetLabel, Href: href);
        return new(
            rule, required, verdict.Reason, verdict.Citation, verdict.HasPassed ? GateOutcome.Met : verdict.Outcome.CountsAsFail() ? GateOutcome.NotMet : GateOutcome.NotYet,
            verdict.Outcome.Label(), Href: verdict.HasPassed ? null : href);
    }

    private static GateRow Posted(CaseFacts facts) => facts.Posting is { } posting
        ? new("已公示", "列入公示名单", $"{posting.PostedOn:yyyy-MM-dd} 公示", Procedure, GateOutcome.Met, "符合")
        : new("已公示", "列入公示名单", "未公示", Procedure, GateOutcome.NotYet, "未公示");

    private static GateRow RunOut(CaseFacts facts)
    {
        const string rule = "公示期满";
        if (facts.Posting is not { } posting)
        {
            return new(rule, facts.Rules.WholeNumber(RuleKeys.PostingWorkingDays, facts.Today, Pack(facts)).Display, "—", Clause(facts), GateOutcome.NotYet, "未开始");
        }
        var required = $"{posting.WorkingDays} 个工作日";
        var found = $"公示至 {posting.LastDay:yyyy-MM-dd}（含）";
        return posting.HasRunOut(facts.Today)
            ? new(rule, required, found, Clause(facts), GateOutcome.Met, "符合")
            : new(rule, required, found, Clause(facts), GateOutcome.NotYet, "公示未满", Next: $"{posting.LastDay.AddDays(1):yyyy-MM-dd} 起可发证");
    }

    private static GateRow Objection(CaseFacts facts)
    {
        var entry = facts.Attempt is { } attempt ? facts.Posting?.EntryOf(attempt.Assessment.Id) : null;
        if (entry is null) return new("无未决异议", "无异议，或异议不成立", "未公示", Procedure, GateOutcome.NotYet, "未到");
        var (found, outcome, result) = entry.Objection switch
        {
            ObjectionStatus.None => ("无异议", GateOutcome.Met, "符合"),
            ObjectionStatus.Dismissed => ($"{entry.DecidedOn:yyyy-MM-dd} 异议不成立", GateOutcome.Met, "符合"),
            ObjectionStatus.Open => ($"{entry.ObjectedOn:yyyy-MM-dd} 收到异议", GateOutcome.NotYet, "异议待处理"),
            ObjectionStatus.Upheld => ($"{entry.DecidedOn:yyyy-MM-dd} 异议成立", GateOutcome.NotMet, "异议成立"),
        };
        return new("无未决异议", "无异议，或异议不成立", found, Procedure, outcome, result);
    }

    private static GateRow Filed(CaseFacts facts)
    {
        const string rule = "评价机构备案";
        const string required = "备案包含本目标，且在有效期内";
        if (facts.Assessor is not { } assessor) return new(rule, required, "评价机构未定", FilingErrors.Clause, GateOutcome.NotYet, "未定");
        var answer = assessor.Answer(facts.Case.Goal, facts.Today);
        return answer.Outcome switch
        {
            FilingOutcome.Covered => new(rule, required, $"{answer.Filing!.DocumentNumber}", FilingErrors.Clause, GateOutcome.Met, "符合", assessor.Organization.Name),
            FilingOutcome.Unset => new(rule, required, "备案范围和有效期未登记，签发时须书面确认", FilingErrors.Clause, GateOutcome.Unset, RuleSetting.UnsetLabel, Href: OrganizationUrls.List),
            FilingOutcome.NotCovered => new(rule, required, answer.Refusal!.Message, FilingErrors.Clause, GateOutcome.NotMet, "不在备案范围", Href: OrganizationUrls.List),
        };
    }

    private static GateRow Number(CaseFacts facts)
    {
        const string rule = "证书编号";
        const string required = "评价机构有编号来源";
        const string clause = "人社鉴发〔2019〕2号 证书编码规则（试行）";
        if (facts.Assessor is not { } assessor) return new(rule, required, "评价机构未定", clause, GateOutcome.NotYet, "未定");
        return assessor.NumberingOn(facts.Today)?.NumberSource is { } source
            ? new(rule, required, SourceLabel(source), clause, GateOutcome.Met, "符合", assessor.Organization.Name)
            : new(rule, required, assessor.Organization.Name, clause, GateOutcome.Unset, RuleSetting.UnsetLabel, Href: OrganizationUrls.List);
    }

    private static string SourceLabel(NumberSource source) => source switch
    {
        NumberSource.Imported => "导入编号清单",
        NumberSource.Typed => "签发时手工填写",
        NumberSource.Generated => "按前缀连续生成",
    };

    private static string Clause(CaseFacts facts) =>
        facts.Rules.Find(RuleKeys.PostingWorkingDays, facts.Posting?.PostedOn ?? facts.Today, Pack(facts))?.Clause ?? "条文未录入";

    private static string? Pack(CaseFacts facts) => facts.Eligibility.Choice?.Pack.Id;
}
