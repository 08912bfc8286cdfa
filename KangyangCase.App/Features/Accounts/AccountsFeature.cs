namespace KangyangCase.App.Features.Accounts;

public static class AccountsFeature
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<AccountQueries>().AddSingleton<CreateAccount>();
        services.AddSingleton<DisableAccount>().AddSingleton<EnableAccount>().AddSingleton<ResetPassword>();
        services.AddScoped<ChangePassword>();
    }
}
