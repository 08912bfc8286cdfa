using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>Every remark a row of a history sheet can earn beside those about the person.</summary>
internal static class HistoryProblems
{
    public static HistoryProblem Of(RosterProblem problem) => new(problem.Code, HistoryColumns.OfRoster(problem.Field), problem.Message, problem.Outcome);

    public static HistoryProblem Error(HistoryColumn field, Refusal refusal) => new(refusal.Code, field, refusal.ToString(), RosterOutcome.Error);

    public static HistoryProblem Empty => Error(
        HistoryColumn.CertificateNumber, "history.row-empty", "本行既没有班期，也没有证书，没有可登记的内容，请补填班期名称和起止日期，或证书编号和发证日期。");

    public static HistoryProblem Missing(HistoryColumn field, string why) => Error(field, "history.missing", $"“{field.Label()}”为空，{why}");

    public static HistoryProblem DateUnreadable(HistoryColumn field, string written) => Error(
        field, "history.date-unreadable", $"{field.Label()}“{Short(written)}”无法识别，请按 2018-05-31 的样式填写年月日。");

    public static HistoryProblem DateAhead(HistoryColumn field, DateOnly day, DateOnly today) => Error(
        field, "history.date-ahead", $"{field.Label()} {day:yyyy-MM-dd} 还没有到（今天 {today:yyyy-MM-dd}），不是历史数据。");

    public static HistoryProblem BeforeBirth(HistoryColumn field, DateOnly day) => Error(
        field, "history.before-birth", $"{field.Label()} {day:yyyy-MM-dd} 不晚于出生日期，请核对。");

    public static HistoryProblem OccupationUnknown(string written) => Error(
        HistoryColumn.Occupation, "history.occupation-unknown", $"“{Short(written)}”不在工种目录中，请照目录填写，或请管理员先把它加入目录。");

    public static HistoryProblem LevelUnreadable(string written) => Error(
        HistoryColumn.Level, "history.level-unreadable", $"等级“{Short(written)}”无法识别，请填五级、四级、三级、二级或一级。");

    public static HistoryProblem KindUnknown(string written) => Error(
        HistoryColumn.CertificateKind, "history.kind-unknown", $"证书类别“{Short(written)}”无法识别，请填{string.Join("、", HistoricalKinds.All.Select(kind => kind.Label()))}。");

    public static HistoryProblem KindMisfit(HistoricalKind kind, Goal goal) => Error(
        HistoryColumn.CertificateKind, "history.kind-misfit", $"{goal.Display}不会有{kind.Label()}证书，请核对职业、等级和证书类别。");

    public static HistoryProblem NumberUnreadable(string written) => Error(
        HistoryColumn.CertificateNumber, "history.number-unreadable", $"证书编号“{Short(written)}”超过 {HistoricalNumber.Limit} 个字，请照证书填写。");

    /// <summary>Fifteen digits are all a number cell keeps.</summary>
    public static HistoryProblem NumberDamaged => Error(
        HistoryColumn.CertificateNumber, "history.number-damaged", "证书编号存成了数字，表格软件只保留前 15 位，后面的位数已丢失，请把该列设为文本后照证书重新填写。");

    public static HistoryProblem NumberOtherForm => Warning(
        HistoryColumn.CertificateNumber, "history.number-form", "编号既不是 22 位的职业技能等级证书编号，也不是 16 位旧式编号，照原样登记，请照证书核对。");

    public static HistoryProblem NumberDisagrees(Refusal refusal) => Warning(HistoryColumn.CertificateNumber, refusal.Code, refusal.Message);

    public static HistoryProblem NumberShared(IEnumerable<int> rows) => Error(
        HistoryColumn.CertificateNumber, "history.number-shared", $"与第 {List(rows)} 行证书编号相同，一个编号只属于一本证书，请照证书改其中一行。");

    public static HistoryProblem KindTwice(IEnumerable<int> rows) => Error(
        HistoryColumn.CertificateNumber, "history.kind-twice", $"与第 {List(rows)} 行是同一人同一目标的同类证书，编号不同，只能登记一本，请核对。");

    public static HistoryProblem ClassDiffers(string name, IEnumerable<int> rows) => Error(
        HistoryColumn.CohortName, "history.class-differs", $"班期“{Short(name)}”在第 {List(rows)} 行的职业、等级、起止日期或学时与本行不同，同一班期各行须一致。");

    public static HistoryProblem TwoClasses(IEnumerable<int> rows) => Error(
        HistoryColumn.CohortName, "history.two-classes", $"与第 {List(rows)} 行是同一人同一目标，班期不同：一人一目标只有一个个案、一个班期，请核对。");

    public static HistoryProblem IdentityShared(IEnumerable<int> rows) => Error(
        HistoryColumn.IdentityNumber, "id.shared", $"与第 {List(rows)} 行证件号码相同，姓名、性别或出生日期不同，一个号码只能属于一人，请照身份证改正。");

    public static HistoryProblem Repeated(int first) => new(
        "row.duplicate", HistoryColumn.IdentityNumber, $"与第 {first} 行内容相同，只登记一次，本行不导入。", RosterOutcome.Duplicate);

    public static HistoryProblem Error(HistoryColumn field, string code, string message) => new(code, field, message, RosterOutcome.Error);

    public static HistoryProblem Warning(HistoryColumn field, string code, string message) => new(code, field, message, RosterOutcome.Warning);

    private static string List(IEnumerable<int> rows) => string.Join("、", rows.Order().Take(5));

    /// <summary>A quoted cell, short enough for a sentence. Digits are masked: numbers end up in the wrong column too.</summary>
    private static string Short(string written)
    {
        var runes = written.Trim().EnumerateRunes().Take(21).ToList();
        var text = string.Concat(runes.Take(20)) + (runes.Count > 20 ? "…" : "");
        return text.Count(char.IsDigit) > 8 ? IdentityDocument.Mask(text) : text;
    }
}
