using System.Security.Cryptography;
using System.Text;
using KangyangCase.App.Security.Keys;

namespace KangyangCase.App.Hosting;

/// <summary>
/// The one-time code that lets the first administrator be created: printed on the console and kept in a file that
/// only the service account can read, until it is used.
/// </summary>
public sealed class SetupCode(DataFolder folder)
{
    // No 0/O, 1/I/L: it is read from a console and typed.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>The pending code; made anew when there is none.</summary>
    public string Ensure()
    {
        if (Read() is { } pending) return pending;
        var code = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5)));
        PrivateFiles.Write(folder.SetupCode, code);
        return code;
    }

    public bool Matches(string? typed)
    {
        if (Read() is not { } pending || typed is null) return false;
        return CryptographicOperations.FixedTimeEquals(Digest(pending), Digest(typed));
    }

    public void Discard() => File.Delete(folder.SetupCode);

    private string? Read() => File.Exists(folder.SetupCode) ? File.ReadAllText(folder.SetupCode).Trim() : null;

    private static byte[] Digest(string code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)])));
}
