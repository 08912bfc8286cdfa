using System.Diagnostics;
using KangyangCase.App.Printing;
using KangyangCase.App.Printing.Documents;
using KangyangCase.App.Printing.Engine;
using KangyangCase.App.Printing.Fonts;
using KangyangCase.App.Printing.Layout;
using KangyangCase.Domain.Certificates;

namespace KangyangCase.Bench;

/// <summary>Certificate throughput beside SkiaSharp used the plain way, in the same run.</summary>
internal static class CertificateBench
{
    private const int Separate = 300, Merged = 1000, NaiveSeparate = 5;

    // Enough different characters that names do not all share their glyphs.
    private const string Surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
    private const string Given = "晓明丽华建国秀英桂兰志强海燕春梅冬雪嘉怡思远雨桐子涵梓萱浩然一鸣淑芬德福";

    public static void Run(TextWriter output)
    {
        var printer = Printer();
        CertificateSheet[] sheets = [.. Enumerable.Range(0, Merged).Select(Sheet)];
        var naive = new NaiveSkia();
        foreach (var sheet in sheets.Take(100))
            printer.Print(sheet);

        output.WriteLine("| processor time on one core | each, separate files | certificates/s | 1,000 pages in one file | size of one file | size of 1,000 pages |");
        output.WriteLine("|---|---|---|---|---|---|");
        var one = printer.Print(sheets[0]).Value.Length;
        var each = Time(() => { foreach (var sheet in sheets.Take(Separate)) printer.Print(sheet); }) / Separate;
        byte[] merged = [];
        var batch = Time(() => merged = printer.PrintBatch(sheets).Pdf ?? []);
        Row("this program", each, batch, one, merged.Length);

        var naiveOne = naive.Render([sheets[0].Face]).Length;
        var naiveEach = Time(() => { foreach (var sheet in sheets.Take(NaiveSeparate)) naive.Render([sheet.Face]); }) / NaiveSeparate;
        var naiveBatch = Time(() => merged = naive.Render([.. sheets.Select(sheet => sheet.Face)]));
        Row("plain SkiaSharp, same text, no frame", naiveEach, naiveBatch, naiveOne, merged.Length);

        void Row(string name, TimeSpan each, TimeSpan batch, int single, int all) => output.WriteLine(
            $"| {name} | {each.TotalMilliseconds:0.0} ms | {1000 / each.TotalMilliseconds:0.0} | {batch.TotalSeconds:0.00} s | {single / 1024.0:0.0} KB | {all / 1024.0 / 1024:0.0} MB |");
    }

    private static CertificatePrinter Printer()
    {
        var typography = new Typography(new FontLibrary(FontLibrary.BundledFolder));
        return new CertificatePrinter(new SkillCertificate(typography), new SkiaPdfEngine(typography));
    }

    /// <summary>Processor time, so that a busy machine does not change the answer much.</summary>
    private static TimeSpan Time(Action work)
    {
        GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        return Process.GetCurrentProcess().TotalProcessorTime - before;
    }

    private static CertificateSheet Sheet(int i)
    {
        var number = $"S0000501234562050{i:D5}1";
        var name = $"{Surnames[i % Surnames.Length]}{Given[i * 7 % Given.Length]}{Given[i * 13 % Given.Length]}";
        return new CertificateSheet(new CertificateFace(
            number, name, "居民身份证", $"5002331990{i % 12 + 1:D2}01{i % 10000:D4}", "养老护理员", "--", "五级/初级工", "重庆渝康职业技能评价中心",
            new DateOnly(2020, 11, 30), "http://jndj.osta.org.cn", "http://pjjg.osta.org.cn", $"https://kangyang.example.cn/v/{number}/7k3mq9", false));
    }
}
