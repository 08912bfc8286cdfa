using KangyangCase.Bench;

switch (args)
{
    case ["certificates"]:
        CertificateBench.Run(Console.Out);
        return 0;
    case ["import"]:
        await ImportBench.RunAsync(Console.Out);
        return 0;
    case ["hostile"]:
        HostileBench.Run(Console.Out);
        return 0;
    case ["home"]:
        await HomeBench.RunAsync(Console.Out, 100_000);
        return 0;
    case ["home", var cases]:
        await HomeBench.RunAsync(Console.Out, int.Parse(cases, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["search"]:
        await SearchBench.RunAsync(Console.Out, 1_000_000);
        return 0;
    case ["search", var people]:
        await SearchBench.RunAsync(Console.Out, int.Parse(people, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.WriteLine("用法：dotnet run -c Release --project bench -- certificates | import | hostile | home [个案数] | search [人数]");
        return 2;
}
