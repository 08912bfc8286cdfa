namespace KangyangCase.App.Data;

/// <summary>What the database knows about itself: demo or live, the demo date, the key it belongs to.</summary>
public sealed class SiteFact
{
    public const string Mode = "mode";
    public const string DemoDate = "demo-date";
    public const string DemoReady = "demo-ready";
    public const string KeyFingerprint = "key-fingerprint";

    /// <summary>How the search index was made.</summary>
    public const string SearchIndex = "search-index";

    public const string DemoMode = "demo";
    public const string LiveMode = "live";

    public required string Key { get; init; }

    public required string Value { get; set; }
}
