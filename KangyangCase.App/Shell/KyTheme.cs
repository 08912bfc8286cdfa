using MudBlazor;

namespace KangyangCase.App.Shell;

/// <summary>Fonts and layout for MudBlazor. Its colours are mapped to the design tokens in kangyang.css, light and dark alike.</summary>
public static class KyTheme
{
    private static readonly string[] Fonts = ["Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "sans-serif"];

    public static MudTheme Instance { get; } = new()
    {
        LayoutProperties = new() { DefaultBorderRadius = "4px", AppbarHeight = "3rem" },
        Typography = new()
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = ".875rem", LineHeight = "1.25rem", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Fonts, FontSize = ".875rem", LineHeight = "1.25rem", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Fonts, FontSize = ".8125rem", LineHeight = "1.25rem", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Fonts, FontSize = ".875rem", TextTransform = "none", LetterSpacing = "normal" },
        },
    };
}
