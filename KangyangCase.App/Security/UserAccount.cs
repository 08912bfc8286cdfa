using KangyangCase.Domain.Organizations;
using Microsoft.AspNetCore.Identity;

namespace KangyangCase.App.Security;

/// <summary>A person who signs in. The scope is the account's, not the role's.</summary>
public sealed class UserAccount : IdentityUser<Guid>
{
    public const int DisplayNameLimit = 20;

    public string DisplayName { get; set; } = "";

    /// <summary>Organization of the account: scope 本机构.</summary>
    public OrganizationId? OrganizationId { get; set; }

    /// <summary>District of the account: scope 本区县. Neither district nor organization: 全部.</summary>
    public string? DistrictCode { get; set; }

    /// <summary>Office held, shown beside the name: 忠县人力社保局.</summary>
    public string? Office { get; set; }

    public bool Disabled { get; set; }
}
