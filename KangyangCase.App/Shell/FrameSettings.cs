using Microsoft.AspNetCore.Http;

namespace KangyangCase.App.Shell;

/// <summary>亮/暗, 字号 and the menu as the browser remembers them, so that the first paint is right.</summary>
/// <param name="Theme"><c>light</c> or <c>dark</c>.</param>
/// <param name="Size"><c>standard</c>, <c>large</c> or <c>xlarge</c>: root 16, 18, 20 px.</param>
/// <param name="Nav"><c>open</c> or <c>toggled</c>.</param>
public sealed record FrameSettings(string Theme, string Size, string Nav)
{
    public static readonly FrameSettings Default = new("light", "standard", "open");

    /// <summary>Cookies are visitors' input: anything unknown becomes the default.</summary>
    public static FrameSettings Read(IRequestCookieCollection cookies) => new(
        OneOf(cookies["ky-theme"], "light", "dark"),
        OneOf(cookies["ky-size"], "standard", "large", "xlarge"),
        OneOf(cookies["ky-nav"], "open", "toggled"));

    private static string OneOf(string? value, params ReadOnlySpan<string> known)
    {
        foreach (var word in known)
        {
            if (word == value) return word;
        }
        return known[0];
    }
}
