using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>Every remark a row can earn beside the refusals of <see cref="TraineeErrors"/>.</summary>
internal static class RosterProblems
{
    public static RosterProblem Error(RosterColumn field, Refusal refusal) => new(refusal.Code, field, refusal.ToString(), RosterOutcome.Error);

    public static RosterProblem Warning(RosterColumn field, Refusal refusal) => new(refusal.Code, field, refusal.ToString(), RosterOutcome.Warning);

    public static RosterProblem NameBlanks(string written, PersonName read) =>
        Warning(RosterColumn.Name, "name.blanks", $"姓名中的空格已去掉，按“{read}”导入，原文“{written}”。");

    public static RosterProblem NameInvisible(PersonName name) => Warning(
        RosterColumn.Name,
        "name.invisible",
        $"姓名中有看不见或只在个别电脑上能显示的字符（{string.Join("、", name.Suspicious.Select(rune => $"U+{rune.Value:X4}").Distinct().Take(3))}），请照身份证重新输入。");

    public static RosterProblem SexMismatch(Sex byNumber, Sex written) => Error(
        RosterColumn.Sex,
        "sex.mismatch",
        $"性别与证件号码不符：号码第 17 位为{(byNumber == Sex.Male ? "奇" : "偶")}数，应为{byNumber.Label()}，表中为{written.Label()}，请照身份证核对。");

    /// <param name="known">The document tells it: the cell is passed over. Otherwise there is no trainee without it.</param>
    public static RosterProblem SexUnreadable(string written, bool known) => new(
        "sex.unreadable", RosterColumn.Sex, $"性别“{Short(written)}”无法识别，请填“男”或“女”。", known ? RosterOutcome.Warning : RosterOutcome.Error);

    public static RosterProblem SexMissing => Error(RosterColumn.Sex, "sex.missing", "性别为空，证件号码中也没有，请补填。");

    public static RosterProblem BirthDateMismatch(DateOnly byNumber) => Error(
        RosterColumn.BirthDate, "birthdate.mismatch", $"出生日期与证件号码不符：号码中为 {byNumber:yyyy-MM-dd}，请照身份证核对。");

    /// <inheritdoc cref="SexUnreadable"/>
    public static RosterProblem BirthDateUnreadable(string written, bool known) => new(
        "birthdate.unreadable",
        RosterColumn.BirthDate,
        $"出生日期“{Short(written)}”无法识别，请按 1980-01-31 的样式填写。",
        known ? RosterOutcome.Warning : RosterOutcome.Error);

    public static RosterProblem BirthDateMissing => Error(
        RosterColumn.BirthDate, "birthdate.missing", "证件号码中没有出生日期，表中也没有，无法核对是否已达法定劳动年龄，请补填。");

    public static RosterProblem IdentityKindUnknown(string written) => Warning(
        RosterColumn.IdentityKind, "id.kind-unknown", $"证件类型“{Short(written)}”不在字典中，已按号码格式识别，请核对。");

    public static RosterProblem IdentityKindGuessed(IdentityDocumentKind kind) => Warning(
        RosterColumn.IdentityNumber, "id.kind-guessed", $"号码 8 位，按{kind.Label()}读取，请照证件核对，或在“证件类型”列写明。");

    public static RosterProblem IdentityShared(IEnumerable<int> otherRows) => Error(
        RosterColumn.IdentityNumber,
        "id.shared",
        $"与第 {string.Join("、", otherRows.Take(5))} 行证件号码相同、姓名不同，一个号码只能属于一人，请照身份证改其中一行。");

    public static RosterProblem Duplicate(int firstRow) => new(
        "row.duplicate",
        RosterColumn.IdentityNumber,
        $"与第 {firstRow} 行是同一人：姓名、证件号码都相同，只看第 {firstRow} 行，本行不导入。",
        RosterOutcome.Duplicate);

    public static RosterProblem PastRetirement(int age, int retirement, bool example) => Warning(
        RosterColumn.IdentityNumber,
        "age.retired",
        $"开班日 {age} 周岁，已过设定的退休年龄 {retirement} 周岁{(example ? "（演示值）" : "")}，照常导入并标记（依据：渝人社发〔2020〕124号 四（二），培训不限年龄）。");

    public static RosterProblem OccupationMatched(string written, string matched) => Warning(
        RosterColumn.Occupation, "occupation.matched", $"申报职业“{Short(written)}”按“{matched}”导入，请核对。");

    public static RosterProblem OccupationMismatch(string written, string expected) => Error(
        RosterColumn.Occupation, "occupation.mismatch", $"申报职业“{Short(written)}”，本班为“{expected}”，请改正，或移出本名册。");

    public static RosterProblem LevelMismatch(string written, SkillLevel? read, SkillLevel expected) => Error(
        RosterColumn.Level,
        "level.mismatch",
        read is { } level
            ? $"申报{level.ShortLabel()}，本班为{expected.ShortLabel()}，请改为{expected.ShortLabel()}，或移出本名册。"
            : $"申报等级“{Short(written)}”无法识别，本班为{expected.Label()}，请改正。");

    public static RosterProblem GroupUnknown(string written) => Warning(
        RosterColumn.TargetGroup, "group.unknown", $"人员类别“{Short(written)}”不在字典中，请选择人员类别。");

    public static RosterProblem GroupMissing => Warning(RosterColumn.TargetGroup, "group.missing", "人员类别为空，请选择人员类别。");

    public static RosterProblem PracticeUnreadable(string written) => Warning(
        RosterColumn.PracticeYears, "practice.unreadable", $"从事本职业年限“{Short(written)}”无法识别，请填年数，如 0、1 或 2.5。");

    public static RosterProblem PracticeTooLong(decimal years, int age) => Warning(
        RosterColumn.PracticeYears,
        "practice.too-long",
        $"从事本职业 {years:0.##} 年，开班日 {age} 周岁，则未到法定劳动年龄就已从业，请核对。");

    private static RosterProblem Error(RosterColumn field, string code, string message) => new(code, field, message, RosterOutcome.Error);

    private static RosterProblem Warning(RosterColumn field, string code, string message) => new(code, field, message, RosterOutcome.Warning);

    /// <summary>A quoted cell, short enough for a sentence. Digits are masked: numbers end up in the wrong column too.</summary>
    private static string Short(string written)
    {
        var runes = written.Trim().EnumerateRunes().Take(21).ToList();
        var text = string.Concat(runes.Take(20)) + (runes.Count > 20 ? "…" : "");
        return text.Count(char.IsDigit) > 8 ? IdentityDocument.Mask(text) : text;
    }
}
