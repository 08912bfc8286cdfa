using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KangyangCase.App.Importing;

/// <summary>Adds coloured variants of a workbook's cell styles; a workbook without styles gets plain ones.</summary>
internal sealed class WorkbookStyles
{
    /// <summary>Built-in number format "text": what is typed stays as typed.</summary>
    private const uint TextFormat = 49;

    private readonly Dictionary<(uint Style, RosterOutcome Outcome), uint> variants = [];
    private readonly Dictionary<RosterOutcome, uint> fills = [];
    private readonly Stylesheet sheet;

    public WorkbookStyles(WorkbookPart workbook)
    {
        var part = workbook.WorkbookStylesPart ?? workbook.AddNewPart<WorkbookStylesPart>();
        sheet = part.Stylesheet ??= new Stylesheet();
        sheet.Fonts ??= new Fonts(new Font());
        sheet.Fills ??= new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
        sheet.Borders ??= new Borders(new Border());
        sheet.CellStyleFormats ??= new CellStyleFormats(new CellFormat());
        sheet.CellFormats ??= new CellFormats(new CellFormat());
    }

    /// <summary>The same look on the colour of the outcome.</summary>
    public uint Coloured(uint style, RosterOutcome outcome)
    {
        if (!variants.TryGetValue((style, outcome), out var variant))
        {
            var format = (CellFormat)(sheet.CellFormats!.Elements<CellFormat>().ElementAtOrDefault((int)style) ?? new CellFormat()).CloneNode(true);
            format.FillId = FillOf(outcome);
            format.ApplyFill = true;
            variants[(style, outcome)] = variant = Append(format);
        }

        return variant;
    }

    public uint Text() => Append(new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true });

    public uint Bold()
    {
        sheet.Fonts!.AppendChild(new Font(new Bold()));
        return Append(new CellFormat { FontId = (uint)sheet.Fonts.Count() - 1, ApplyFont = true });
    }

    private uint Append(CellFormat format)
    {
        sheet.CellFormats!.AppendChild(format);
        sheet.CellFormats.Count = (uint)sheet.CellFormats.Elements<CellFormat>().Count();
        return sheet.CellFormats.Count - 1;
    }

    private uint FillOf(RosterOutcome outcome)
    {
        if (!fills.TryGetValue(outcome, out var fill))
        {
            var colour = new ForegroundColor { Rgb = Colour(outcome) };
            sheet.Fills!.AppendChild(new Fill(new PatternFill(colour) { PatternType = PatternValues.Solid }));
            sheet.Fills.Count = (uint)sheet.Fills.Elements<Fill>().Count();
            fills[outcome] = fill = sheet.Fills.Count - 1;
        }

        return fill;
    }

    private static string Colour(RosterOutcome outcome) => outcome switch
    {
        RosterOutcome.Ok => "FFE2EFDA",
        RosterOutcome.Warning => "FFFFEB9C",
        RosterOutcome.Error => "FFFFC7CE",
        RosterOutcome.Duplicate => "FFD9D9D9",
    };
}
