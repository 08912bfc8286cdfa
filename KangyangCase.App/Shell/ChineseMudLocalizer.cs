using Microsoft.Extensions.Localization;
using MudBlazor;

namespace KangyangCase.App.Shell;

/// <summary>MudBlazor's own words in Chinese, from the embedded table key · English · Chinese.</summary>
public sealed class ChineseMudLocalizer : MudLocalizer
{
    private const string Table = "KangyangCase.App.Shell.MudTexts.zh-CN.tsv";

    private static readonly IReadOnlyDictionary<string, string> Texts = Read();

    public static IEnumerable<string> Keys => Texts.Keys;

    public override LocalizedString this[string key] =>
        Texts.TryGetValue(key, out var text) ? new(key, text) : new(key, key, resourceNotFound: true);

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(ChineseMudLocalizer).Assembly.GetManifestResourceStream(Table)
            ?? throw new InvalidOperationException($"{Table} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToDictionary(cells => cells[0], cells => cells[2]);
    }
}
