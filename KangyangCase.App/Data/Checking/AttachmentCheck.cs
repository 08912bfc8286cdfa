using KangyangCase.App.Data.Attachments;
using KangyangCase.App.Hosting;

namespace KangyangCase.App.Data.Checking;

/// <summary>Whether every content that a record, a person or a certificate refers to is there and is what it was.</summary>
internal static class AttachmentCheck
{
    private const int NamedOrphans = 5;

    /// <returns>How many files were looked at.</returns>
    public static int Run(CheckedFile file, List<Fault> faults, List<string> notes)
    {
        var store = new ContentStore(Path.Combine(file.Folder, DataFolder.AttachmentsName), file.Keys);
        var rows = file.Read(
            "SELECT \"Id\", \"Sha256\", \"Bytes\", \"RemovedAt\" FROM \"Attachments\"",
            row => (Id: row.GetString(0), Hash: row.GetString(1), Bytes: row.GetInt32(2), Removed: !row.IsDBNull(3)));
        var photos = file.Read("SELECT \"Id\", \"PhotoSha256\" FROM \"Trainees\" WHERE \"PhotoSha256\" IS NOT NULL", row => (Person: row.GetString(0), Hash: row.GetString(1)));
        var present = rows.Where(row => !row.Removed).ToList();
        foreach (var row in present)
        {
            var content = store.Find(row.Hash);
            if (content is null) faults.Add(Lost(store.Check(row.Hash), $"材料 {row.Id}"));
            else if (content.Length != row.Bytes) faults.Add(new("attachment.size", $"材料 {row.Id}：登记的大小是 {row.Bytes} 字节，文件是 {content.Length} 字节。"));
        }
        var known = present.Select(row => row.Hash).ToHashSet();
        foreach (var (person, hash) in photos.Where(one => !known.Contains(one.Hash)))
        {
            if (!File.Exists(Path.Combine(file.Folder, DataFolder.PhotosName, hash + ".jpg"))) faults.Add(Lost(store.Check(hash), $"学员 {person} 的照片"));
        }
        var referred = rows.Select(row => row.Hash).Concat(photos.Select(one => one.Hash)).ToHashSet();
        if (store.Hashes().Where(hash => !referred.Contains(hash)).ToList() is { Count: > 0 } orphans)
        {
            notes.Add($"材料目录里有 {orphans.Count} 个没有登记引用的文件（多为中断的上传，程序会在一天后自行清除）：{string.Join('、', orphans.Take(NamedOrphans))}{(orphans.Count > NamedOrphans ? " 等" : "")}。");
        }
        return present.Count;
    }

    private static Fault Lost(ContentState state, string what) => state switch
    {
        ContentState.Missing => new("attachment.missing", $"{what}：文件不在材料目录中。"),
        ContentState.Damaged or ContentState.Whole => new("attachment.altered", $"{what}：文件内容与登记的摘要不符，已损坏或被改动。"),
    };
}
