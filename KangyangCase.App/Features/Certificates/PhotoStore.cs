using KangyangCase.App.Data.Attachments;
using KangyangCase.App.Hosting;

namespace KangyangCase.App.Features.Certificates;

/// <summary>The photo a certificate was issued with, by the hash that its face holds.</summary>
public sealed class PhotoStore(ContentStore contents, DataFolder folder)
{
    /// <summary>Null when the file is gone or no longer what it was.</summary>
    public byte[]? Find(string hash) => contents.Find(hash) ?? Earlier(hash);

    /// <summary>Photos stored before contents had a place of their own, never written any more.</summary>
    private byte[]? Earlier(string hash)
    {
        var path = Path.Combine(folder.Photos, hash + ".jpg");
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }
}
