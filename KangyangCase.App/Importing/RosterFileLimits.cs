namespace KangyangCase.App.Importing;

/// <summary>How much of a file is read before it is refused: far above any real roster, far below what hurts the server.</summary>
public static class RosterFileLimits
{
    public const int FileBytes = 20 * 1024 * 1024;

    /// <summary>Text files are not packed and need several times their size in memory.</summary>
    public const int TextFileBytes = 8 * 1024 * 1024;

    /// <summary>Nor are workbooks of the old format packed; a class of ten thousand takes about four megabytes.</summary>
    public const int OldFileBytes = 12 * 1024 * 1024;
    public const int Rows = 20_000;
    public const int Columns = 256;
    public const int CellCharacters = 32_767;

    /// <summary>Unpacked bytes over all parts that are read.</summary>
    internal const long UnpackedBytes = 48L * 1024 * 1024;

    /// <summary>Unpacked to packed, judged only for parts above <see cref="RatioFrom"/>: small parts compress freely.</summary>
    internal const int Ratio = 200;
    internal const long RatioFrom = 4L * 1024 * 1024;

    internal const int Parts = 2_000;

    /// <summary>Cells named in the sheet, filled or not: formatted blank cells cost reading time too.</summary>
    internal const int Cells = 1_200_000;
    internal const int Characters = 12_000_000;
    internal const int SharedStrings = 250_000;

    /// <summary>Longest stretch of XML between two angle brackets; a full cell of escaped characters fits.</summary>
    internal const int MarkupBytes = 512 * 1024;
    internal const int XmlDepth = 64;
    internal const int XmlNames = 2_000;
}
