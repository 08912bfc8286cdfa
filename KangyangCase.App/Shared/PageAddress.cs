using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace KangyangCase.App.Shared;

/// <summary>
/// The page of a list in its address, so that 后退 leads back to it: the key of the row it begins after or ends before.
/// An address is a visitor's input: the list looks the row up within the reader's scope and shows the first page for any other.
/// </summary>
public static class PageAddress
{
    public const string After = "after";
    public const string Before = "before";
    public const string Size = "size";

    public static readonly IReadOnlyList<int> Sizes = [PageTurn.UsualSize, 50, 100];

    public static PageTurn Read(string? after, string? before, string? size)
    {
        var rows = int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && Sizes.Contains(asked) ? asked : PageTurn.UsualSize;
        return string.IsNullOrEmpty(before) ? new(rows, After: string.IsNullOrEmpty(after) ? null : after) : new(rows, Before: before);
    }

    /// <summary>Where one is now, on another page of it.</summary>
    public static string Of(NavigationManager navigation, PageTurn turn) => navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        [After] = turn.After,
        [Before] = turn.Before,
        [Size] = turn.Size == PageTurn.UsualSize ? null : turn.Size,
    });
}
