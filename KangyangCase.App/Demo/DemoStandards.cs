using KangyangCase.App.Features.Standards;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Standards;

namespace KangyangCase.App.Demo;

/// <summary>Three standards of the demo centre, every one marked 演示: hours and documents are invented and say so.</summary>
public sealed class DemoStandards(DemoCalendar calendar, DraftStandard draft, ApproveStandard approve)
{
    private const string Developer = "演示开发单位";
    private const string Note = "演示数据：模块、学时、文号都是编的，不是任何批准的标准。";
    private const string Tag = "演示";

    private static readonly DateOnly ApprovedOn = new(2020, 7, 20);

    public async Task TellAsync(Actor administrator)
    {
        await calendar.SetAsync(ApprovedOn);
        var carer = Goal.OfOccupation("养老护理员", Goal.NoWorkType, SkillLevel.Level5);
        // Lacks 心理学 and 营养学, so that the page has something to point out.
        await ApproveAsync(administrator, StandardKind.Training, Training(carer,
            Module("职业素养", null, "4", "", CrossCuttingSubject.Law, CrossCuttingSubject.Ethics, CrossCuttingSubject.Conduct, CrossCuttingSubject.Quality),
            Module("生活照护", ContentArea.ElderCare, "6", "10", CrossCuttingSubject.Hygiene), Module("基础照护", ContentArea.DisabilityAndDementiaCare, "6", "8"),
            Module("康复服务", ContentArea.Rehabilitation, "2", "4")));
        await ApproveAsync(administrator, StandardKind.Training, Training(Goal.OfAbility("照料老年人"),
            Module("法律与职业道德", null, "2", "", CrossCuttingSubject.Law, CrossCuttingSubject.Ethics, CrossCuttingSubject.Conduct),
            Module("饮食与起居", ContentArea.DailyLiving, "2", "6", CrossCuttingSubject.Nutrition, CrossCuttingSubject.Hygiene, CrossCuttingSubject.Quality),
            Module("陪伴与沟通", ContentArea.ElderCare, "2", "4", CrossCuttingSubject.Psychology)));
        var assessment = new AssessmentForm { Goal = carer.Key, Version = "2020年版（演示）", Developer = Developer, Note = Note };
        assessment.Items.Add(new() { Component = AssessmentComponent.Theory, Examines = "职业道德、基础知识和各模块的相关知识", Method = "笔试", Tag = Tag });
        assessment.Items.Add(new() { Component = AssessmentComponent.Skill, Examines = "生活照护、基础照护、康复服务", Method = "实操", Tag = Tag });
        await ApproveAsync(administrator, StandardKind.Assessment, assessment);
    }

    private async Task ApproveAsync(Actor administrator, StandardKind kind, StandardForm form)
    {
        var id = DemoStory.Require(await draft.HandleAsync(administrator, new(form)));
        DemoStory.Require(await approve.HandleAsync(administrator, new(kind, id, FirstRevision, "演示批准单位", "演示文件，无文号", ApprovedOn, new(2020, 8, 1), null)));
    }

    /// <summary>A draft is stored with the revision its writing gave it.</summary>
    private const int FirstRevision = 1;

    private static TrainingForm Training(Goal goal, params IReadOnlyList<ModuleForm> modules) => new()
    {
        Goal = goal.Key,
        Version = "2020年版（演示）",
        Developer = Developer,
        Note = Note,
        Mode = TrainingMode.TrainingPackage,
        Schooling = "初中及以下",
        Experience = "无从业经历",
        Modules = [.. modules],
    };

    private static ModuleForm Module(string name, ContentArea? area, string theory, string practice, params CrossCuttingSubject[] subjects) =>
        new() { Name = name, Area = area, Theory = theory, Practice = practice, Subjects = [.. subjects], Tag = Tag };
}
