using System.Security.Cryptography;
using System.Text;

namespace KangyangCase.App.Security.Keys;

/// <summary>
/// The site's secret, one file in the data folder (and so in its backup). Every use has a key of its own, derived by label.
/// </summary>
public sealed class KeyRing
{
    public const string FileName = "master.key";
    private const int KeyBytes = 32;

    private readonly byte[] master;

    private KeyRing(byte[] master) => this.master = master;

    /// <param name="folder">The keys folder; readable by the service account only.</param>
    /// <exception cref="InvalidDataException">The key file exists but is not a key.</exception>
    public static KeyRing OpenOrCreate(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            PrivateFiles.CreateFolder(folder);
            PrivateFiles.Write(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
        }
        var bytes = new byte[KeyBytes];
        return Convert.TryFromBase64String(File.ReadAllText(path).Trim(), bytes, out var written) && written == KeyBytes
            ? new KeyRing(bytes)
            : throw new InvalidDataException($"{FileName} does not hold a 256-bit key.");
    }

    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, FileName));

    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, master, KeyBytes, info: Encoding.UTF8.GetBytes("kangyang/" + purpose));

    /// <summary>Tells whether a database belongs to this key, without revealing the key.</summary>
    public string Fingerprint => Convert.ToHexString(Derive("fingerprint").AsSpan(0, 8));
}
