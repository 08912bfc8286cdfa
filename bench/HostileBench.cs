using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using KangyangCase.App.Importing;

namespace KangyangCase.Bench;

/// <summary>Files at the very limits of what is read: how long and how much memory until there is an answer.</summary>
internal static class HostileBench
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static void Run(TextWriter output)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        RosterWorkbook.Read("姓名,身份证号\n张三,1\n"u8.ToArray(), "warm.csv");
        RosterWorkbook.Read(Xlsx("<row><c><v>1</v></c></row>"), "warm.xlsx");
        output.WriteLine("| file | size | answer | processor time | peak of the heap above the file |");
        output.WriteLine("|---|---|---|---|---|");
        Measure("1.1 million numbers, .xlsx", "a.xlsx", Xlsx(Cells(11_000, 100, column => $"<c><v>{column}</v></c>")));
        Measure("1.1 million different texts, .xlsx", "a.xlsx", Xlsx(Cells(11_000, 100, column => $"<c t=\"inlineStr\"><is><t>{column:D7}</t></is></c>")));
        Measure("2 million blank cells, .xlsx", "a.xlsx", Xlsx(Cells(20_000, 100, _ => "<c/>")));
        Measure("40 MB of markup, .xlsx", "a.xlsx", Xlsx(Cells(400_000, 1, row => $"<c s=\"1\" x=\"{row * 7919L % 1_000_003:D80}\"/>")));
        Measure("entity bomb, .xlsx", "a.xlsx", Xlsx("", "<!DOCTYPE z [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"));
        Measure("8 MB of commas, .csv", "a.csv", Encoding.UTF8.GetBytes("姓名,身份证号\n" + new string(',', RosterFileLimits.TextFileBytes - 100)));
        Measure("8 MB of one-letter cells, .csv", "a.csv", Encoding.UTF8.GetBytes("姓名,身份证号\n" + string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("a,", 200)) + "\n", 19_000))));
        Measure("8 MB in GB18030, .csv", "a.csv", Encoding.GetEncoding("GB18030").GetBytes("姓名,身份证号\n" + string.Concat(Enumerable.Repeat("张三,五〇〇一〇一,重庆市忠县忠州街道某某社区居民委员会\n", 19_900))));
        var numbers = Enumerable.Range(0, 600_000).SelectMany(i => (byte[])[0x03, 0x02, 14, 0, .. BitConverter.GetBytes((ushort)(i / 100)), .. BitConverter.GetBytes((ushort)(i % 100)), 0, 0, .. BitConverter.GetBytes(i * 1.1)]).ToArray();
        Measure("600,000 numbers, .xls", "a.xls", Xls(numbers));
        Measure("11 MB of empty records, .xls", "a.xls", Xls(new byte[11 * 1024 * 1024]));

        void Measure(string what, string name, byte[] file)
        {
            GC.Collect();
            var floor = GC.GetTotalMemory(forceFullCollection: true);
            long peak = 0;
            using var stop = new CancellationTokenSource();
            var watch = new Thread(() =>
            {
                while (!stop.IsCancellationRequested)
                {
                    peak = Math.Max(peak, GC.GetTotalMemory(false) - floor);
                    Thread.Sleep(2);
                }
            });
            watch.Start();
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var answer = RosterWorkbook.Read(file, name);
            var time = Process.GetCurrentProcess().TotalProcessorTime - before;
            stop.Cancel();
            watch.Join();
            output.WriteLine($"| {what} | {file.Length / 1024.0 / 1024:0.0} MB | {answer.Refusal?.Code ?? "read"} | {time.TotalSeconds:0.00} s | {peak / 1024.0 / 1024:0} MB |");
        }
    }

    private static string Cells(int rows, int columns, Func<int, string> cell)
    {
        var text = new StringBuilder();
        for (var row = 0; row < rows; row++)
        {
            text.Append("<row>");
            for (var column = 0; column < columns; column++) text.Append(cell((row * columns) + column));
            text.Append("</row>");
        }

        return text.ToString();
    }

    private static byte[] Xlsx(string cells, string before = "")
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Part("_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part("xl/workbook.xml", $"<workbook xmlns:r=\"{Office}\"><sheets><sheet name=\"名册\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>");
            Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"s\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Part("xl/worksheets/sheet1.xml", $"{before}<worksheet><sheetData>{cells}</sheetData></worksheet>");

            void Part(string path, string text)
            {
                using var stream = zip.CreateEntry(path).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A container with a workbook of one sheet, which holds the given records.</summary>
    private static byte[] Xls(byte[] records)
    {
        byte[] start = [0x09, 0x08, 16, 0, 0, 6, 5, 0, .. new byte[12]];
        byte[] sheet = [0x85, 0, 10, 0, 38, 0, 0, 0, 0, 0, 1, 1, (byte)'a', 0];
        byte[] stream = [.. start, .. sheet, 0x0A, 0, 0, 0, 0x09, 0x08, 16, 0, 0, 6, 0x10, 0, .. new byte[12], .. records];
        var sectors = (stream.Length + 511) / 512;
        var tables = (sectors / 126) + 2;
        var file = new byte[512 * (tables + 2 + sectors)];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        (file[0x1E], file[0x20]) = (9, 6);
        Put(0x30, (uint)tables);
        Put(0x38, 4096);
        Put(0x3C, 0xFFFFFFFE);
        Put(0x44, 0xFFFFFFFE);
        // Beyond 109 tables a real writer chains them; a million bytes more than fit are left out of the table here.
        for (var i = 0; i < 109; i++) Put(0x4C + (i * 4), i < tables ? (uint)i : 0xFFFFFFFF);
        for (var i = 0; i < tables * 128; i++)
        {
            var at = i - tables - 1;
            Put(512 + (i * 4), at < 0 ? 0xFFFFFFFE : at >= sectors - 1 || i + 1 >= 109 * 128 ? 0xFFFFFFFE : (uint)i + 1);
        }

        var directory = 512 * (tables + 1);
        Entry(directory, "Root Entry", 5, 1, 0xFFFFFFFE, 0);
        Entry(directory + 128, "Workbook", 2, 0xFFFFFFFF, (uint)tables + 1, (uint)stream.Length);
        stream.CopyTo(file, 512 * (tables + 2));
        return file;

        void Put(int at, uint value) => BitConverter.TryWriteBytes(file.AsSpan(at), value);

        void Entry(int at, string called, byte type, uint child, uint first, uint size)
        {
            Encoding.Unicode.GetBytes(called).CopyTo(file, at);
            (file[at + 0x40], file[at + 0x42]) = ((byte)((called.Length + 1) * 2), type);
            Put(at + 0x44, 0xFFFFFFFF);
            Put(at + 0x48, 0xFFFFFFFF);
            Put(at + 0x4C, child);
            Put(at + 0x74, first);
            Put(at + 0x78, size);
        }
    }
}
