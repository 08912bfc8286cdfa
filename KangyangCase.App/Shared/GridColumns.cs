using Microsoft.AspNetCore.Components.QuickGrid;

namespace KangyangCase.App.Shared;

// MudBlazor and QuickGrid both export PropertyColumn and TemplateColumn (RZ9985); these names are ours alone.

/// <summary>A column showing one property.</summary>
public sealed class KyColumn<TGridItem, TProp> : PropertyColumn<TGridItem, TProp>;

/// <summary>A column with its own markup.</summary>
public sealed class KyTemplateColumn<TGridItem> : TemplateColumn<TGridItem>;
