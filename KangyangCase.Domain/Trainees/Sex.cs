namespace KangyangCase.Domain.Trainees;

/// <summary>As on identity documents. GB/T 2261.1: 1 男, 2 女.</summary>
public enum Sex
{
    Male = 1,
    Female = 2,
}

public static class Sexes
{
    public static string Label(this Sex sex) => sex switch
    {
        Sex.Male => "男",
        Sex.Female => "女",
    };

    /// <summary>男 or 女, also written 男性, 女性 or by the GB/T 2261.1 digit; null when it is neither.</summary>
    public static Sex? FromText(string text) => TextFolding.Compact(text) switch
    {
        "男" or "男性" or "1" => Sex.Male,
        "女" or "女性" or "2" => Sex.Female,
        _ => null,
    };
}
