using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace KangyangCase.App.Shared;

/// <summary>Keys of drafts whose form has no record of its own.</summary>
public static class DraftKeys
{
    /// <summary>A question on this page; hashed, because it may name a person.</summary>
    public static string Question(NavigationManager navigation, string title, string question)
    {
        var text = $"{new Uri(navigation.Uri).AbsolutePath}\n{title}\n{question}";
        return $"question/{Hash(text)}";
    }

    /// <summary>One form for several records: offered again for the same ones only.</summary>
    public static string Selection(string form, IEnumerable<Guid> chosen) => $"{form}/{Hash(string.Join('\n', chosen.Order()))}";

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
