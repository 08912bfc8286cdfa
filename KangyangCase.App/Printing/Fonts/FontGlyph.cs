namespace KangyangCase.App.Printing.Fonts;

/// <summary>One drawable glyph of one file.</summary>
/// <param name="Id">Glyph id in the whole font, not in a subset.</param>
/// <param name="AdvanceEm">Advance as drawn in the font, in em.</param>
public sealed record FontGlyph(ushort Id, double AdvanceEm);
