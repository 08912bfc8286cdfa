using System.Security.Claims;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Security;

/// <summary>How an <see cref="Actor"/> travels inside the sign-in cookie.</summary>
public static class ActorClaims
{
    private const string DisplayName = "kangyang:name";
    private const string Affiliation = "kangyang:affiliation";
    private const string ScopeKind = "kangyang:scope";
    private const string ScopeKey = "kangyang:scope-key";
    private const string ScopeName = "kangyang:scope-name";

    public static IEnumerable<Claim> Write(string displayName, string affiliation, DataScope scope)
    {
        yield return new(DisplayName, displayName);
        yield return new(Affiliation, affiliation);
        var (kind, key) = scope switch
        {
            DataScope.Everything => ("everything", ""),
            DataScope.District district => ("district", district.Code),
            DataScope.Organization organization => ("organization", organization.Id.Value.ToString()),
            _ => throw new ArgumentOutOfRangeException(nameof(scope)),
        };
        yield return new(ScopeKind, kind);
        yield return new(ScopeKey, key);
        yield return new(ScopeName, scope.Label);
    }

    /// <summary>Null when nobody is signed in or the cookie does not say a scope.</summary>
    public static Actor? Read(ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated != true
            || !Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            || ReadScope(user) is not { } scope)
        {
            return null;
        }
        var roles = Security.Roles.All.Where(role => user.IsInRole(role.ToString())).ToHashSet();
        return new(id, user.FindFirstValue(DisplayName) ?? "", roles, scope, user.FindFirstValue(Affiliation) ?? "");
    }

    private static DataScope? ReadScope(ClaimsPrincipal user)
    {
        var key = user.FindFirstValue(ScopeKey) ?? "";
        var name = user.FindFirstValue(ScopeName) ?? "";
        return user.FindFirstValue(ScopeKind) switch
        {
            "everything" => new DataScope.Everything(),
            "district" => new DataScope.District(key, name),
            "organization" when Guid.TryParse(key, out var id) => new DataScope.Organization(new OrganizationId(id), name),
            _ => null,
        };
    }
}
