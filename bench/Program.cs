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
    default:
        Console.WriteLine("用法：dotnet run -c Release --project bench -- certificates|import|hostile");
        return 2;
}
