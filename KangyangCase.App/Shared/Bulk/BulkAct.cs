using KangyangCase.Domain.Common;

namespace KangyangCase.App.Shared;

/// <summary>Something that can be done to every chosen row.</summary>
/// <param name="DoneText">For the result: 退出 3 人.</param>
public abstract record BulkAct(string Text, string Glyph, string DoneText)
{
    /// <summary>One row after the other, each on its own: a refusal of one holds up nobody else.</summary>
    /// <param name="Prepare">Asks what has to be asked (a reason, a date); null when the user cancelled, else what to do with a row.</param>
    public sealed record Each(string Text, string Glyph, string DoneText, Func<IReadOnlyList<BulkRow>, Task<Func<Guid, Task<Result>>?>> Prepare)
        : BulkAct(Text, Glyph, DoneText);

    /// <summary>A file made of all of them.</summary>
    public sealed record Download(string Text, string Glyph, string DoneText, Func<IReadOnlyList<BulkRow>, Task<Result<BulkFile>>> Make)
        : BulkAct(Text, Glyph, DoneText);
}

/// <param name="Report">Who is not in it and why.</param>
public sealed record BulkFile(string Name, byte[] Content, BatchReport Report);
