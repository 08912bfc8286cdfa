using KangyangCase.App.Importing;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Remarks a history row earns because of what is on file already.</summary>
internal static class HistoryOnFileProblems
{
    public static HistoryProblem NameDiffers(string? onFile) => Error(
        HistoryColumn.IdentityNumber,
        "person.name-differs",
        $"这个证件号码已登记在册，登记的姓名{(onFile is null ? "" : $"“{onFile}”")}与本行不同，一个号码只能属于一人，请照身份证核对姓名和号码。");

    public static HistoryProblem CaseInHand(Goal goal) => Error(
        HistoryColumn.IdentityNumber, "history.case-in-hand", $"此人已有“{goal.Display}”的个案在本系统办理（或已由本系统发证），不能再登记同一目标的历史数据。");

    /// <param name="rows">The others.</param>
    public static HistoryProblem SamePerson(IEnumerable<int> rows) => Error(
        HistoryColumn.IdentityNumber, "history.same-person", $"与第 {string.Join("、", rows.Order().Take(5))} 行是同一人同一目标，证件号码不同，请改用同一个证件号码。");

    public static HistoryProblem OnFile => new(
        "history.on-file", HistoryColumn.IdentityNumber, "此人的这些历史数据此前已登记，本行不重复导入。", RosterOutcome.Duplicate);

    public static HistoryProblem OtherClass(string name) => Error(
        HistoryColumn.CohortName, "history.other-class", $"此人同一目标的历史个案已编在“{name}”，一个个案只有一个班期，请核对。");

    public static HistoryProblem OtherNumber(string number) => Error(
        HistoryColumn.CertificateNumber, "history.other-number", $"此人同一目标的同类历史证书已登记，编号 {number}，与本行不同，请核对。");

    /// <param name="where">签发登记簿, 编号清单, 历史证书.</param>
    public static HistoryProblem NumberTaken(string number, string where) => Error(
        HistoryColumn.CertificateNumber, "history.number-taken", $"证书编号 {number} 已在{where}中，编号不得重复，请照证书核对。");

    /// <summary>Every serial up to the last one stands in the register, so this one lies ahead.</summary>
    public static HistoryProblem NumberAhead(CertificateNumber number, int last) => new(
        "history.number-ahead", HistoryColumn.CertificateNumber,
        $"编号 {number} 在本系统正在签发的编号序列中（计数到 {last:000000}）。登记以后，签发时会跳过它；请照证书核对，确已在系统之外发出的才登记。", RosterOutcome.Warning);

    public static HistoryProblem ClassTaken(string name) => Error(
        HistoryColumn.CohortName, "history.class-taken", $"本机构已有同名班期“{name}”，是在本系统办理的，历史班期请换一个名称。");

    public static HistoryProblem ClassDiffers(string name) => Error(
        HistoryColumn.CohortName, "history.class-on-file-differs", $"历史班期“{name}”已登记，它的职业、等级、起止日期或学时与本行不同，请核对。");

    public static HistoryProblem NoClasses => Error(
        HistoryColumn.CohortName, "history.no-classes", "班期由培训机构的协调员导入；评价机构只导入自己的证书，请清空班期名称、开班日期、结业日期和学时。");

    public static HistoryProblem AssessorOther(string written, string own) => Error(
        HistoryColumn.Assessor, "history.assessor-other", $"评价机构“{written}”不是本机构（{own}），只能导入本机构的证书。");

    public static HistoryProblem AssessorUnknown(string written) => new(
        "history.assessor-unknown", HistoryColumn.Assessor, $"评价机构“{written}”没有登记在册，只照原文记下名称。", RosterOutcome.Warning);

    public static HistoryProblem PrefixOther(string holder) => Error(
        HistoryColumn.CertificateNumber, "history.prefix-other", $"编号前 13 位属于“{holder}”，与评价机构不一致，请照证书核对。");

    private static HistoryProblem Error(HistoryColumn field, string code, string message) => new(code, field, message, RosterOutcome.Error);
}
