namespace KangyangCase.App.Data;

/// <summary>列设置 and 密度 of one list, as one user left them. Nothing about anybody else.</summary>
public sealed class StoredListLook
{
    public const int ListLimit = 40;
    public const int HiddenLimit = 400;

    public required Guid UserId { get; init; }

    /// <summary>Name of the list: cases.</summary>
    public required string List { get; init; }

    /// <summary>Keys of the columns not shown, joined by commas.</summary>
    public required string Hidden { get; set; }

    public required string Density { get; set; }
}
