namespace KangyangCase.App.Features.Rules;

public static class RuleUrls
{
    public const string List = "/rules";

    public const string Unset = "/rules?unset=1";
}
