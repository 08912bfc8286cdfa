using System.Reflection;

namespace KangyangCase.App.Shell;

public static class ProductVersion
{
    /// <summary>Without build metadata: 0.1.0.</summary>
    public static string Current { get; } =
        (typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];
}
