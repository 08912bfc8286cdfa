namespace KangyangCase.App.Hosting;

/// <summary>Settings of the installation, section <c>Kangyang</c> of the configuration.</summary>
public sealed class SiteSettings
{
    public const string Section = "Kangyang";

    /// <summary>Absolute folder for database, keys and backups; empty: the account's local application data.</summary>
    public string DataFolder { get; init; } = "";

    /// <summary>Demo mode: a demo centre, its accounts on the sign-in page, a 演示日期 that can be moved.</summary>
    public bool Demo { get; init; }

    /// <summary>Address under which the public reaches this site (<c>https://…</c>); empty: the QR holds the national query address.</summary>
    public string PublicBaseUrl { get; init; } = "";

    /// <summary>Program that scans an uploaded file: called with its path, 0 means clean; empty: nothing is scanned.</summary>
    public string ScanCommand { get; init; } = "";
}
