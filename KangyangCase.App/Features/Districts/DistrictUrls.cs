namespace KangyangCase.App.Features.Districts;

public static class DistrictUrls
{
    public const string List = "/districts";

    /// <param name="kind">csv or xlsx.</param>
    /// <param name="on">The day whose districts are listed.</param>
    public static string Export(string kind, DateOnly on) => $"/districts.{kind}?on={on:yyyy-MM-dd}";
}
