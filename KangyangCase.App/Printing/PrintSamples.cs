using System.Text.Encodings.Web;
using System.Text.Json;
using KangyangCase.App.Printing.Documents;
using KangyangCase.Domain.Certificates;

namespace KangyangCase.App.Printing;

/// <summary>Writes every paper the program can print, filled with invented people, and a manifest of what each must say.</summary>
public sealed class PrintSamples(CertificatePrinter printer)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // The relaxed encoder is safe in a file that no page embeds, and rare names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <returns>0 written; 2 the folder cannot be written, said in one line.</returns>
    public int WriteAll(string folder, TextWriter output)
    {
        if (File.Exists(folder))
            return Refuse($"“{folder}”是一个文件，请给出文件夹。");
        try
        {
            Directory.CreateDirectory(folder);
            List<SampleEntry> entries = [];
            foreach (var (name, sheet) in CertificateSamples.All)
                entries.Add(Write(folder, $"职业技能等级证书-{name}.pdf", sheet));
            entries.Add(WriteMerged(folder, "职业技能等级证书-合订.pdf", [.. CertificateSamples.All.Select(sample => sample.Sheet)]));
            File.WriteAllText(Path.Combine(folder, "manifest.json"), Readable(JsonSerializer.Serialize(entries, Json)));
            output.WriteLine($"已写入 {entries.Count} 份样张和 manifest.json：{Path.GetFullPath(folder)}");
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse($"不能写入文件夹“{folder}”：{problem.Message}");
        }

        int Refuse(string sentence)
        {
            output.WriteLine(sentence);
            return 2;
        }
    }

    private SampleEntry Write(string folder, string file, CertificateSheet sheet)
    {
        File.WriteAllBytes(Path.Combine(folder, file), printer.Print(sheet).Value);
        return new SampleEntry(file, "skill-certificate", SkillCertificate.Title, sheet.Face.HolderName, Fields(sheet), [sheet.Face.QrPayload]);
    }

    private SampleEntry WriteMerged(string folder, string file, IReadOnlyList<CertificateSheet> sheets)
    {
        var batch = printer.PrintBatch(sheets);
        File.WriteAllBytes(Path.Combine(folder, file), batch.Pdf ?? throw new InvalidOperationException("The samples can be printed."));
        var fields = new Dictionary<string, string>();
        foreach (var (face, i) in batch.Printed.Select((face, i) => (face, i + 1)))
            (fields[$"第{i}页姓名"], fields[$"第{i}页证书编号"]) = (face.HolderName, face.Number);
        return new SampleEntry(file, "skill-certificate-batch", $"{SkillCertificate.Title}（合订 {sheets.Count} 份）", "", fields,
            [.. batch.Printed.Select(face => face.QrPayload)]);
    }

    private static Dictionary<string, string> Fields(CertificateSheet sheet)
    {
        var face = sheet.Face;
        Dictionary<string, string> fields = new()
        {
            ["姓名"] = face.HolderName,
            ["证件类型"] = face.DocumentKind,
            ["证件号码"] = face.DocumentNumber,
            ["职业名称"] = face.OccupationName,
            ["工种/职业方向"] = face.WorkType,
            ["职业技能等级"] = face.LevelLabel,
            ["证书编号"] = face.Number,
            ["评价机构"] = face.OrganizationName,
            ["发证日期"] = SkillCertificate.DateInWords(face.IssuedOn),
            ["证书查询网址"] = face.CertificateQueryAddress,
            ["评价机构查询网址"] = face.OrganizationQueryAddress,
        };
        if (sheet.PrintSerial is { } serial)
            fields["印制流水码"] = serial;
        if (face.IsDemo)
            fields["标记"] = "演示";
        return fields;
    }

    /// <summary>The serializer escapes everything past U+FFFF whatever its encoder; the manifest is to be read by people.</summary>
    private static string Readable(string json) => System.Text.RegularExpressions.Regex.Replace(
        json, @"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})",
        pair => string.Concat((char)Convert.ToInt32(pair.Groups[1].Value, 16), (char)Convert.ToInt32(pair.Groups[2].Value, 16)));

    /// <param name="Qr">What the QR codes of the file say, page by page.</param>
    private sealed record SampleEntry(
        string File, string Paper, string Title, string Person, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Qr);
}
