using KangyangCase.App.Importing;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>How the rows of a roster look in the preview.</summary>
public static class RosterDisplay
{
    public static readonly IReadOnlyList<RowFate> Fates = Enum.GetValues<RowFate>();

    public static string Label(this RowFate fate) => fate switch
    {
        RowFate.Error => "错误",
        RowFate.Conflict => "冲突",
        RowFate.Duplicate => "重复",
        RowFate.Warning => "警告",
        RowFate.Update => "更新",
        RowFate.New => "新增",
        RowFate.Unchanged => "无变化",
    };

    /// <summary>What happens to the rows of a band.</summary>
    public static string Note(this RowFate fate) => fate switch
    {
        RowFate.Error => "不导入；改好一格，这一行就会重新核对",
        RowFate.Conflict => "名册与人工登记的内容不同；不选就保留系统中的内容",
        RowFate.Duplicate => "不导入",
        RowFate.Warning => "会导入，请看一眼",
        RowFate.Update => "会写入；已有学员档案，另建个案或更新登记信息",
        RowFate.New => "会导入",
        RowFate.Unchanged => "已在本班，名册没有新内容",
    };

    public static Tone Tone(this RowFate fate) => fate switch
    {
        RowFate.Error => Shared.Tone.Error,
        RowFate.Conflict => Shared.Tone.Warning,
        RowFate.Duplicate => Shared.Tone.Neutral,
        RowFate.Warning => Shared.Tone.Warning,
        RowFate.Update => Shared.Tone.Info,
        RowFate.New => Shared.Tone.Success,
        RowFate.Unchanged => Shared.Tone.Neutral,
    };

    public static string Glyph(this RowFate fate) => fate switch
    {
        RowFate.Error => Glyphs.ErrorOutline,
        RowFate.Conflict => Glyphs.Difference,
        RowFate.Duplicate => Glyphs.ContentCopy,
        RowFate.Warning => Glyphs.WarningAmber,
        RowFate.Update => Glyphs.Sync,
        RowFate.New => Glyphs.Add,
        RowFate.Unchanged => Glyphs.Check,
    };

    /// <summary>The columns with a place of their own; everything else is corrected beside its reason.</summary>
    public static IReadOnlyList<RosterColumn> Columns(Goal goal) =>
    [
        RosterColumn.Name, RosterColumn.Sex, RosterColumn.IdentityNumber, RosterColumn.Phone,
        goal.Level is null ? RosterColumn.TargetGroup : RosterColumn.Level,
    ];

    /// <summary>Never a whole number, whatever column it stands in.</summary>
    public static string Shown(RosterRow row, RosterColumn field)
    {
        if (field == RosterColumn.IdentityNumber) return row.Person.Document?.Masked ?? IdentityDocument.Mask(row.Text(field));
        if (field == RosterColumn.Phone) return row.Person.Phone?.Masked ?? MaskedPhone(row.Text(field));
        if (field == RosterColumn.Sex && row.Person.Sex is { } sex) return sex.Label();
        return RosterFreeText.Masked(field == RosterColumn.Name ? row.DisplayName : row.Text(field));
    }

    /// <summary>The sentence cut after its first clause: what is wrong, and what to do. Quoted words and brackets are never cut.</summary>
    public static (string Head, string Detail) Split(string message)
    {
        var depth = 0;
        for (var index = 0; index < message.Length; index++)
        {
            if (message[index] is '“' or '（') depth++;
            else if (message[index] is '”' or '）') depth--;
            else if (depth == 0 && message[index] is '：' or '，' && depth == 0) return (message[..index], message[(index + 1)..]);
        }

        return (message.TrimEnd('。'), "");
    }

    private static string MaskedPhone(string text) =>
        text.Length <= 7 ? RosterFreeText.Masked(text) : $"{text[..3]}****{text[^4..]}";
}
