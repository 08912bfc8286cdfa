using System.Xml.Linq;
using KangyangCase.App.Shared;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Shared;

public sealed class GlyphsTests
{
    [Fact]
    public void Glyphs_EveryName_HasItsSymbolAndTheReverse()
    {
        var sprite = XDocument.Load(Repository.PathOf("KangyangCase.App", "wwwroot", "icons.svg"));
        var symbols = sprite.Root!.Elements().Select(symbol => symbol.Attribute("id")!.Value).ToHashSet();
        var names = typeof(Glyphs).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToHashSet();

        Assert.NotEmpty(names);
        Assert.Equal(symbols.Order(), names.Order());
    }
}
