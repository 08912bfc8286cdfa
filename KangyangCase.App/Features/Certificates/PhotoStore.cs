using System.Security.Cryptography;
using KangyangCase.App.Hosting;

namespace KangyangCase.App.Features.Certificates;

/// <summary>Photos in the data folder, each under the hash of its bytes: the same picture is stored once and never changes.</summary>
public sealed class PhotoStore(DataFolder folder)
{
    /// <returns>SHA-256 in lower-case hex.</returns>
    public async Task<string> SaveAsync(byte[] photo, CancellationToken cancellation = default)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(photo));
        Directory.CreateDirectory(folder.Photos);
        if (!File.Exists(PathOf(hash)))
        {
            var fresh = Path.Combine(folder.Photos, $"{Guid.NewGuid():N}.new");
            await File.WriteAllBytesAsync(fresh, photo, cancellation);
            File.Move(fresh, PathOf(hash), overwrite: true);
        }
        return hash;
    }

    /// <summary>Null when the file is gone.</summary>
    public byte[]? Find(string hash) => File.Exists(PathOf(hash)) ? File.ReadAllBytes(PathOf(hash)) : null;

    private string PathOf(string hash) => Path.Combine(folder.Photos, hash + ".jpg");
}
