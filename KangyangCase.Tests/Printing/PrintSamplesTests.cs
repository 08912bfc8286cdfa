using System.Text.Json;
using KangyangCase.App.Printing;

namespace KangyangCase.Tests.Printing;

public sealed class PrintSamplesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("samples-");
    private readonly PrintSamples samples = new(PrintingHouse.Printer);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void WriteAll_EveryField_StandsInItsFile()
    {
        Assert.Equal(0, samples.WriteAll(folder.FullName, TextWriter.Null));
        Assert.Equal(0, samples.WriteAll(folder.FullName, TextWriter.Null)); // over its own files

        var text = File.ReadAllText(Path.Combine(folder.FullName, "manifest.json"));
        Assert.Contains("陈𬭎", text, StringComparison.Ordinal);
        using var manifest = JsonDocument.Parse(text);
        Assert.Equal(Directory.GetFiles(folder.FullName, "*.pdf").Length, manifest.RootElement.GetArrayLength());
        foreach (var entry in manifest.RootElement.EnumerateArray())
        {
            var pages = string.Concat(PrintingHouse.Text(File.ReadAllBytes(Path.Combine(folder.FullName, entry.GetProperty("file").GetString()!))));
            Assert.Contains(entry.GetProperty("person").GetString()!, pages, StringComparison.Ordinal);
            foreach (var field in entry.GetProperty("fields").EnumerateObject())
                Assert.Contains(field.Value.GetString()!, pages, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WriteAll_WhenThePathIsAFile_SaysSoInOneLine()
    {
        var file = Path.Combine(folder.FullName, "taken");
        File.WriteAllText(file, "");
        var output = new StringWriter();

        Assert.Equal(2, samples.WriteAll(file, output));
        Assert.Equal(2, samples.WriteAll(Path.Combine(file, "below"), output));
        Assert.Equal(2, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
