using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cohorts;

/// <summary>Refusals of a roster import as a whole and of its undoing; what single rows are refused for stands with the roster checker.</summary>
public static class ImportErrors
{
    public static readonly Refusal NotOwnCohort = new("import.not-own-cohort", "只能向本机构开设的班期导入名册。");

    public static readonly Refusal NothingToImport = new("import.nothing", "没有可以导入的行，请先改正错误再试。");

    public static readonly Refusal UploadBroken = new("import.upload-broken", "上传中断，文件没有收全，请检查网络后重新选择文件。");

    public static readonly Refusal BatchNotFound = new("import.batch-not-found", "找不到这个导入批次，或不在您的可见范围内。");

    public static readonly Refusal ReasonMissing = new("import.reason-missing", "请写明撤销本批的原因。");

    public static readonly Refusal ReasonTooLong = new("import.reason-too-long", $"原因不能超过 {ImportBatch.ReasonLimit} 个字。");

    public static readonly Refusal AlreadyUndone = new("import.already-undone", "这个批次已经撤销过，不必重复办理。");

    /// <summary>Of an undoing, whichever the batch. Null: good.</summary>
    public static Refusal? CheckReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? ReasonMissing
        : reason.Trim().Length > ImportBatch.ReasonLimit ? ReasonTooLong
        : null;

    /// <param name="chosen">People the preview promised to write.</param>
    /// <param name="changed">Those of them for whom the database says something else now.</param>
    /// <param name="already">Those of the changed who are in this class by now.</param>
    /// <param name="by">Who imported last into this cohort, and what; null when nobody did.</param>
    public static Refusal PreviewOutdated(int chosen, int changed, int already, string? by) => new(
        "import.preview-outdated",
        $"核对之后名单有变化：拟写入的 {chosen} 人中有 {changed} 人与核对时不同"
        + (already > 0 ? $"，其中 {already} 人已在本班{(by is null ? "" : $"（{by}）")}" : "")
        + "。本次什么都没有写入；已按最新数据重新核对，请看过再导入。");

    /// <param name="people">Whose particulars were changed by hand since.</param>
    public static Refusal EditedSince(int people) => new(
        "import.edited-since", $"本批有 {people} 人的登记信息在导入之后又由人改过，整批撤销会丢掉这些修改，不能撤销。请对个别学员办理退出，或逐人修改。");

    /// <param name="people">Of the batch.</param>
    /// <param name="depending">How many people, and by what: 12 人已登记考勤.</param>
    public static Refusal Depended(int people, IReadOnlyList<string> depending) => new(
        "import.depended-on",
        $"本批 {people} 人中，{string.Join("，", depending)}，不能整批撤销。请先撤回这些办理，或对个别学员办理退出。");
}
