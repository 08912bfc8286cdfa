namespace KangyangCase.App.Printing.Fonts;

/// <summary>A typeface as the papers name it; <see cref="FontLibrary"/> knows which files stand behind it.</summary>
public enum LogicalFont
{
    /// <summary>宋体.</summary>
    Song,

    /// <summary>小标宋, for titles.</summary>
    TitleSong,

    /// <summary>黑体.</summary>
    Hei,

    /// <summary>楷体.</summary>
    Kai,

    /// <summary>仿宋: the site's own file where one is configured, else 宋体.</summary>
    FangSong,
}
