using KangyangCase.App.Shared;

namespace KangyangCase.App.Shell;

/// <summary>One figure of the to-do strip: a link to the list it counts, already filtered.</summary>
/// <param name="Unit">班, 人, 项.</param>
/// <param name="Note">What is most pressing about it: 剩 1 个工作日.</param>
/// <param name="Tone">Warning and Error also show an icon.</param>
public sealed record HomeCount(string Label, int Count, string Unit, string Note, string Href, Tone Tone = Tone.Neutral);
