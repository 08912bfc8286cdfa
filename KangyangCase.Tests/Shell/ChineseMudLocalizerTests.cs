using System.Collections;
using System.Globalization;
using System.Resources;
using KangyangCase.App.Shell;
using MudBlazor;

namespace KangyangCase.Tests.Shell;

public sealed class ChineseMudLocalizerTests
{
    private static readonly IReadOnlyDictionary<string, string> English = ReadPackage();

    [Fact]
    public void Localizer_ForEveryKeyOfThePackage_HasAText()
    {
        Assert.NotEmpty(English);
        Assert.Empty(English.Keys.Except(ChineseMudLocalizer.Keys));
    }

    [Fact]
    public void Localizer_ForEveryText_KeepsThePlaceholders()
    {
        var localizer = new ChineseMudLocalizer();

        Assert.All(English, pair => Assert.Equal(Placeholders(pair.Value), Placeholders(localizer[pair.Key].Value)));
    }

    [Fact]
    public void Localizer_ForAKnownKey_AnswersInChinese() =>
        Assert.Contains("转换错误", new ChineseMudLocalizer()["Converter_ConversionError"].Value);

    private static IReadOnlyDictionary<string, string> ReadPackage()
    {
        var assembly = typeof(MudLocalizer).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith("LanguageResource.resources", StringComparison.Ordinal));
        var texts = new ResourceManager(name[..^".resources".Length], assembly).GetResourceSet(CultureInfo.InvariantCulture, true, false)!;
        return texts.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static string Placeholders(string text) =>
        string.Join(' ', Enumerable.Range(0, 5).Where(index => text.Contains($"{{{index}}}", StringComparison.Ordinal)));
}
