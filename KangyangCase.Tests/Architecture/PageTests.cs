using System.Reflection;
using System.Text.RegularExpressions;
using KangyangCase.App.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace KangyangCase.Tests.Architecture;

public sealed partial class PageTests
{
    [Fact]
    public void Page_WithAnAddress_SaysWhoMayOpenIt()
    {
        var pages = Sources.Under(["KangyangCase.App"], ".razor").Where(file => PageLine().IsMatch(file.Text)).ToList();
        Assert.NotEmpty(pages);
        Findings.None(pages.Where(page => !AuthorizeLine().IsMatch(page.Text) && !page.Text.Contains("[AllowAnonymous]")).Select(page => page.Path));
    }

    [Fact]
    public void PageType_WithAnAddress_CarriesAKnownPolicy()
    {
        var known = typeof(Policies).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToHashSet();
        var pages = typeof(Program).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any()).ToList();
        Assert.NotEmpty(known);
        Assert.NotEmpty(pages);
        Findings.None(pages.Where(page => !IsGuarded(page, known)).Select(page => page.FullName));
    }

    /// <summary>A page without a circuit needs no sign-in; a page with one does, or strangers could open circuits.</summary>
    [Fact]
    public void Page_OpenToEverybody_IsStatic()
    {
        var open = Sources.Under(["KangyangCase.App"], ".razor").Where(file => PageLine().IsMatch(file.Text) && file.Text.Contains("[AllowAnonymous]")).ToList();
        Assert.NotEmpty(open);
        Findings.None(open.Where(page => !page.Text.Contains("[ExcludeFromInteractiveRouting]")).Select(page => page.Path));
    }

    private static bool IsGuarded(Type page, HashSet<string> known) =>
        page.GetCustomAttribute<AllowAnonymousAttribute>() is not null
        || page.GetCustomAttributes<AuthorizeAttribute>().Any(attribute => attribute.Policy is { } policy && known.Contains(policy));

    [GeneratedRegex("^@page\\s+\"", RegexOptions.Multiline)]
    private static partial Regex PageLine();

    [GeneratedRegex(@"@attribute\s+\[Authorize\(Policy\s*=\s*Policies\.\w+\)\]")]
    private static partial Regex AuthorizeLine();
}
