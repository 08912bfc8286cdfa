namespace KangyangCase.App.Security.Account;

/// <summary>The accounts a demo centre offers on its sign-in page; none outside demo mode.</summary>
public interface IDemoAccounts
{
    IReadOnlyList<DemoAccount> Accounts { get; }
}

/// <param name="WhatFor">Which steps of the walk this account does: 建班、导入名册、考勤.</param>
/// <param name="Password">Public on purpose: it opens invented data only.</param>
public sealed record DemoAccount(string UserName, string DisplayName, string RoleLabel, string Affiliation, string WhatFor, string Password);
