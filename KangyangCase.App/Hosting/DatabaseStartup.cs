using KangyangCase.App.Data;
using KangyangCase.App.Data.Searching;
using KangyangCase.App.Drafts;
using KangyangCase.App.Security.Keys;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Hosting;

/// <summary>Everything that must be true of the database before the first request: right kind, right key, newest shape, reference data.</summary>
public sealed class DatabaseStartup(
    IDbContextFactory<KangyangDb> contexts, SiteSettings settings, DataFolder folder, KeyRing keys, DatabaseBackup backup, TimeProvider time)
{
    private string Mode => settings.Demo ? SiteFact.DemoMode : SiteFact.LiveMode;

    /// <exception cref="StartupRefusedException">Demo database outside demo mode or the reverse; foreign key; failed copy.</exception>
    public async Task RunAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var exists = File.Exists(folder.Database);
        if (exists) await CheckFactsAsync(db);
        var pending = (await db.Database.GetPendingMigrationsAsync()).ToList();
        if (exists && pending.Count > 0) backup.CopyAndVerify(folder, time.GetUtcNow());
        await db.Database.MigrateAsync();
        await CarriedFilings.RunAsync(db);
        await StampAsync(db);
        await ReferenceLoad.RunAsync(db, settings.Demo, time.GetUtcNow().UtcDateTime);
        await TraineeSearchIndex.EnsureAsync(db);
        await DraftStore.ForgetExpiredAsync(db, time.GetUtcNow().UtcDateTime);
    }

    private async Task CheckFactsAsync(KangyangDb db)
    {
        if (!await TableExistsAsync(db)) return;
        var facts = await db.SiteFacts.AsNoTracking().ToDictionaryAsync(fact => fact.Key, fact => fact.Value);
        if (facts.TryGetValue(SiteFact.Mode, out var mode) && mode != Mode)
        {
            throw new StartupRefusedException(mode == SiteFact.DemoMode
                ? $"{folder.Database} 是演示库，不能用于正式办理。请改用正式数据目录，或打开演示模式（Kangyang:Demo=true）。"
                : $"{folder.Database} 是正式库，不能在演示模式下打开。请关闭演示模式（Kangyang:Demo=false），或换一个数据目录。");
        }
        if (facts.TryGetValue(SiteFact.KeyFingerprint, out var fingerprint) && fingerprint != keys.Fingerprint)
        {
            throw new StartupRefusedException($"{folder.Keys} 里的密钥不是这个数据库的密钥，证件号码将无法读出。请把与数据库一起备份的 keys 目录放回原处。");
        }
    }

    private static async Task<bool> TableExistsAsync(KangyangDb db)
    {
        var count = await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = 'SiteFacts'").SingleAsync();
        return count > 0;
    }

    private async Task StampAsync(KangyangDb db)
    {
        var known = await db.SiteFacts.Select(fact => fact.Key).ToListAsync();
        Add(SiteFact.Mode, Mode);
        Add(SiteFact.KeyFingerprint, keys.Fingerprint);
        await db.SaveChangesAsync();

        void Add(string key, string value)
        {
            if (!known.Contains(key)) db.SiteFacts.Add(new SiteFact { Key = key, Value = value });
        }
    }
}
