using System.Globalization;
using System.Runtime.CompilerServices;

namespace KangyangCase.Tests.Support;

internal static class ModuleInit
{
    /// <summary>Tests read the same texts and dates on every machine.</summary>
    [ModuleInitializer]
    internal static void PinCulture()
    {
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        CultureInfo.DefaultThreadCurrentCulture = chinese;
        CultureInfo.DefaultThreadCurrentUICulture = chinese;
        CultureInfo.CurrentCulture = chinese;
        CultureInfo.CurrentUICulture = chinese;
    }
}
