using KangyangCase.App.Printing.Engine;

namespace KangyangCase.App.Printing;

public static class PrintingFeature
{
    public static IServiceCollection AddPrinting(this IServiceCollection services) => services;
}
