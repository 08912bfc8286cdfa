namespace KangyangCase.App.Security;

/// <summary>Who acts: the first argument of every query and every write.</summary>
/// <param name="Affiliation">Organization or authority shown beside the name: 忠县 · 渝康职业培训学校.</param>
public sealed record Actor(Guid UserId, string DisplayName, IReadOnlySet<Role> Roles, DataScope Scope, string Affiliation)
{
    public bool Is(Role role) => Roles.Contains(role);

    public bool IsAny(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Roles.Contains(role)) return true;
        }
        return false;
    }

    /// <summary>An auditor and nothing else.</summary>
    public bool IsReadOnly => Roles.All(role => role is Role.Auditor);

    public string RoleLabel => string.Join('、', Roles.Order().Select(role => role.Label()));
}
