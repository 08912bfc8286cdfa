using KangyangCase.App.Shared;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.App.Features.Trainees;

/// <summary>A person's ladder in words.</summary>
public static class LadderDisplay
{
    public static (string Label, Tone Tone, string Glyph) Look(this RungState state) => state switch
    {
        RungState.Earned => ("已取得", Tone.Jade, Glyphs.WorkspacePremium),
        RungState.Open => ("可申报", Tone.Success, Glyphs.CheckCircle),
        RungState.Waiting => ("未到", Tone.Info, Glyphs.HourglassEmpty),
        RungState.Judgement => ("需人工认定", Tone.Warning, Glyphs.PanTool),
        RungState.Closed => ("条件不足", Tone.Neutral, Glyphs.Block),
        RungState.Unset => (RuleSetting.UnsetLabel, Tone.Warning, Glyphs.HelpOutline),
    };

    public static IReadOnlyList<LadderStep> Steps(this LevelLadder ladder) => [.. ladder.Rungs.Select(rung => new LadderStep(
        rung.Level.ShortLabel(), rung.Level.WorkerLabel(),
        rung.Held is not null ? LadderState.Earned : rung == ladder.Next ? LadderState.Goal : LadderState.Later,
        Foot(rung)))];

    public static string Sentence(this LevelLadder ladder) => ladder.Next switch
    {
        null => "各级均已取得。",
        { State: RungState.Open } next => $"现可申报{next.Level.ShortLabel()}。",
        { Earliest: { } day } next => $"{next.Level.ShortLabel()}最早 {DateText.Show(day)}。",
        { State: RungState.Judgement } next => $"{next.Level.ShortLabel()}需人工认定。",
        var next => $"{next.Level.ShortLabel()}：{next.State.Look().Label}。",
    };

    /// <summary>What the conditions rest on, and what would open the level sooner.</summary>
    public static string Basis(this Rung rung) => rung.Verdict is { } verdict
        ? $"{verdict.PackId} 第 {verdict.PackVersion} 版，{verdict.Standing.Label()}"
        : rung.Held is not null ? "" : "没有在册的申报条件";

    /// <summary>What the way that needs the fewest things still lacks; empty when nothing is lacking.</summary>
    public static string Lacking(this Rung rung) => rung.Verdict is { Outcome: EligibilityOutcome.NotEligible, Earliest: null } verdict
        ? $"还差：{string.Join("，", verdict.Alternatives.Select(one => one.Parts.Where(part => part.Met != true).ToList()).MinBy(parts => parts.Count)!.Select(part => part.Required))}。"
        : "";

    private static IReadOnlyList<string> Foot(Rung rung) =>
        rung.Held is { } held ? ["已取得", DateText.Show(held.IssuedOn)]
        : rung.Earliest is { } day ? ["最早", DateText.Show(day)]
        : [rung.State.Look().Label];
}
