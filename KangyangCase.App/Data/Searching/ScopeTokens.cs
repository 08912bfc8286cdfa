using KangyangCase.App.Security;

namespace KangyangCase.App.Data.Searching;

/// <summary>Who may see a person, as tokens of the index: so that a narrow reader's search never walks everybody's hits.</summary>
/// <remarks>They only find; what is shown is read again through <see cref="ScopeFilters"/>.</remarks>
public static class ScopeTokens
{
    public const string Everybody = "e";

    public static string Organization(string id) => "o" + Plain(id);

    /// <summary>Keeps or issued a certificate, or keeps a historical case, or is its district: it finds in the register, not in the list of people.</summary>
    public static string Register(string id) => "r" + Plain(id);

    public static string District(string code) => "d" + code;

    public static string Cohort(string id) => "c" + Plain(id);

    public static string Of(Actor actor) => actor.Scope switch
    {
        DataScope.Everything => Everybody,
        DataScope.District district => District(district.Code),
        DataScope.Organization own => Organization(own.Id.Value.ToString()),
        _ => throw new InvalidOperationException($"No token for scope {actor.Scope.GetType().Name}."),
    };

    private static string Plain(string id) => id.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
