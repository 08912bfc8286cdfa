using KangyangCase.App.Shared;

namespace KangyangCase.App.Shell;

/// <summary>One figure of the to-do strip: a link to the list it counts, already filtered; the list says the same number.</summary>
/// <param name="Count">Null: too many to judge one by one; the list is looked through page by page.</param>
/// <param name="Unit">班, 人, 项.</param>
/// <param name="Note">What is most pressing about it: 剩 1 个工作日.</param>
/// <param name="Tone">Warning and Error also show an icon.</param>
/// <param name="More">There are more than counted, as on the list: 超过 1000 条.</param>
public sealed record HomeCount(string Label, int? Count, string Unit, string Note, string Href, Tone Tone = Tone.Neutral, bool More = false)
{
    public string Shown => Count is { } count ? $"{count}{(More ? "+" : "")}" : "—";
}
