namespace KangyangCase.App.Importing;

/// <summary>The visible sheets of an .xlsx (or .xlsm, whose macros are never looked at), one after the other.</summary>
internal static class XlsxReader
{
    public static IEnumerable<(string Name, List<SheetRow> Rows)> Sheets(byte[] bytes, ReadBudget budget)
    {
        using var package = new XlsxPackage(bytes, budget);
        var workbook = package.RelationsOf("").Values.FirstOrDefault(relation => relation.Type == "officeDocument").Path ?? "xl/workbook.xml";
        if (!package.Has(workbook) || package.HasFolder("word/") || package.HasFolder("ppt/") || workbook.EndsWith(".bin", StringComparison.Ordinal))
        {
            throw new RosterFileRefusedException(RosterFileErrors.OtherOffice);
        }

        // Not needed for reading, but whoever edits the file later loads it whole: it must have been counted.
        using (var types = package.Open("[Content_Types].xml"))
        {
            while (types?.Read() == true)
            {
            }
        }

        var relations = package.RelationsOf(workbook);
        string? Part(string type) => relations.Values.FirstOrDefault(relation => relation.Type == type).Path;
        var (sheets, from1904) = ReadWorkbook(package, workbook);

        List<string> shared;
        using (var part = Part("sharedStrings") is { } path ? package.Open(path) : null)
        {
            shared = XlsxSheetReader.ReadShared(part, budget);
        }

        XlsxStyles styles;
        using (var part = Part("styles") is { } path ? package.Open(path) : null)
        {
            styles = new XlsxStyles(part);
        }

        foreach (var (name, id) in sheets)
        {
            if (relations.TryGetValue(id, out var relation) && relation.Type == "worksheet")
            {
                using var part = package.Open(relation.Path);
                ReadBudget.Require(part is not null, RosterFileErrors.Damaged);
                yield return (name, new XlsxSheetReader(part!, shared, styles, from1904, budget).Read());
            }
        }
    }

    private static (List<(string Name, string Id)> Sheets, bool From1904) ReadWorkbook(XlsxPackage package, string path)
    {
        var sheets = new List<(string, string)>();
        var from1904 = false;
        using var xml = package.Open(path);
        while (xml?.Read() == true)
        {
            if (!xml.IsStart)
            {
                continue;
            }

            if (xml.Name == "workbookPr")
            {
                from1904 = xml.Attribute("date1904") is "1" or "true";
            }
            else if (xml.Name == "sheet" && xml.Attribute("state") is null or "visible" && xml.Attribute("id") is { } id)
            {
                sheets.Add((xml.Attribute("name") ?? "", id));
            }
        }

        return (sheets, from1904);
    }
}
