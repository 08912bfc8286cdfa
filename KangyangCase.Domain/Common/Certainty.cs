namespace KangyangCase.Domain.Common;

/// <summary>How well a fact is founded. Unknown facts carry no value and ship as an empty, editable setting.</summary>
public enum Certainty
{
    Found,
    Memory,
    Unknown,
}

public static class Certainties
{
    public static string Label(this Certainty certainty) => certainty switch
    {
        Certainty.Found => "有出处",
        Certainty.Memory => "待核对",
        Certainty.Unknown => "未知",
    };

    /// <summary>The weakest of several: a conclusion is only as good as its worst ground.</summary>
    public static Certainty Weakest(IEnumerable<Certainty> certainties) =>
        certainties.DefaultIfEmpty(Certainty.Unknown).Max();
}
