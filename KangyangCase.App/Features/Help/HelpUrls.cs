namespace KangyangCase.App.Features.Help;

public static class HelpUrls
{
    public const string Index = "/help";

    public const string Images = "/help/images";

    public static string Guide(string slug) => slug == GuideLibrary.IndexSlug ? Index : $"{Index}/{slug}";
}
