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
        return $"question/{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16))}";
    }
}
