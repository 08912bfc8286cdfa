using KangyangCase.App.Importing;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>What the page says about a draft.</summary>
public sealed partial class RosterImportPage
{
    private static string MappingSummary(RosterDraft draft)
    {
        var used = draft.Header.Cells.Count(cell => cell.Field is not null);
        return used == draft.Header.Cells.Count ? $"{used} 列都已对应。" : $"{draft.Header.Cells.Count} 列中对应了 {used} 列，其余不使用。";
    }

    private static string Parts(RosterPreview preview)
    {
        var parts = new[] { RowFate.New, RowFate.Update, RowFate.Warning, RowFate.Conflict }
            .Select(fate => (fate, Count: preview.Rows.Count(row => row.Fate == fate && row.WillBeWritten)))
            .Where(part => part.Count > 0).Select(part => $"{part.fate.Label()} {part.Count}");
        return preview.Written == 0 ? "" : $"（{string.Join("，", parts)}）";
    }

    private static string Rest(RosterPreview preview) =>
        preview.Rows.Count - preview.Written - preview.Skipped is > 0 and var rest ? $"，{rest} 人不动" : "";

    private static string Summary(RosterPreview preview)
    {
        var ignored = preview.Checked.Ignored;
        var shown = string.Concat(ignored.Take(2).Select(line => $"；第 {line.Row} 行{RosterFreeText.Masked(line.Reason)}，已忽略"));
        return $"表头在第 {preview.Checked.Header.Row} 行，读到 {preview.Rows.Count} 人{shown}{(ignored.Count > 2 ? $"；另有 {ignored.Count - 2} 行也已忽略" : "")}";
    }

    private static string Notes(RosterDraft draft, RosterPreview preview) => string.Join("　", [
        .. draft.IsMappingCorrected ? (string[])["列对应由人改过，同样的表头下次照此对应。"] : [],
        .. preview.Checked.MissingColumns.Select(column => $"表中没有“{column.Label()}”列。"),
        .. preview.Checked.UnsetRules.Select(rule => $"规则“{rule}”未设定，没有检查这一项。")]);
}
