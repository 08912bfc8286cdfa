namespace KangyangCase.Domain.Rules.Packs;

/// <summary>How well a set of conditions is founded for its occupation, strongest first. Every computed answer carries it.</summary>
public enum Standing
{
    /// <summary>标准所印.</summary>
    Printed,

    /// <summary>实际采用: seen in use by evaluators, not seen in print.</summary>
    Observed,

    /// <summary>通行做法.</summary>
    General,

    /// <summary>推定: taken over from a template because the original was not seen.</summary>
    Assumed,

    /// <summary>未证实: nothing shows that it applies to this occupation.</summary>
    Unconfirmed,
}

public static class Standings
{
    public static string Label(this Standing standing) => standing switch
    {
        Standing.Printed => "标准所印",
        Standing.Observed => "实际采用",
        Standing.General => "通行做法",
        Standing.Assumed => "推定",
        Standing.Unconfirmed => "未证实",
    };

    /// <summary>A computed yes or no is advice only: a reviewer confirms in writing before the person goes forward.</summary>
    public static bool NeedsConfirmation(this Standing standing) => standing switch
    {
        Standing.Printed or Standing.Observed or Standing.General => false,
        Standing.Assumed or Standing.Unconfirmed => true,
    };
}
