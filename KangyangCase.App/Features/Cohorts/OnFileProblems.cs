using KangyangCase.App.Importing;
using KangyangCase.Domain.Trainees.Duplicates;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Remarks a row earns because of what is on file already.</summary>
internal static class OnFileProblems
{
    /// <param name="onFile">The name on file; null where the actor may not see it.</param>
    public static RosterProblem NameDiffers(string? onFile) => new(
        "person.name-differs",
        RosterColumn.IdentityNumber,
        $"这个证件号码已登记在册，登记的姓名{(onFile is null ? "" : $"“{onFile}”")}与本行不同，一个号码只能属于一人，请照身份证核对姓名和号码。",
        RosterOutcome.Error);

    /// <param name="signs">Whom on file it may be, in words; null for one whom the actor may not see.</param>
    public static RosterProblem LooksLike(IReadOnlyList<(string? OnFile, DuplicateSign Sign)> signs) => new(
        "person.looks-registered",
        RosterColumn.Name,
        $"疑似与{string.Join("、", signs.Select(sign => $"{sign.OnFile ?? "其他机构登记的一人"}（{sign.Sign.Label()}）"))}为同一人，但证件号码不同。请核对证件；确是两人，可以照常导入。",
        RosterOutcome.Warning);

    public static RosterProblem CaseOpen(string? cohort, bool certified, bool inScope) => new(
        certified ? "case.already-certified" : "case.already-open",
        RosterColumn.IdentityNumber,
        (certified, inScope) switch
        {
            (true, true) => "已取得同一目标的证书：一人一目标只有一个个案，本行不导入。",
            (true, false) => "已在其他机构取得同一目标的证书：一人一目标只有一个个案，本行不导入。",
            (false, true) => $"已在办：{(cohort is null ? "" : $"“{cohort}”中")}有同一目标的在办个案，先退出原个案才能编入本班。",
            (false, false) => "已在办：在其他机构有同一目标的在办个案，请本人在原机构办理退出后再导入。",
        },
        RosterOutcome.Duplicate);
}
