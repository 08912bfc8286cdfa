using KangyangCase.App.Printing.Layout;

namespace KangyangCase.App.Printing.Engine;

/// <summary>Turns a paper into PDF bytes. Used by many requests at once. Equal documents give equal bytes.</summary>
public interface IPdfEngine
{
    byte[] Render(PrintDocument document);
}
