using System.Text;
using KangyangCase.App.Cli;
using KangyangCase.App.Hosting;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (CommandLine.IsVerb(args)) return CommandLine.Run(args, Console.Out, Console.Error);

try
{
    var site = Site.Build(args);
    await site.PrepareAsync();
    await site.RunAsync();
    return 0;
}
catch (StartupRefusedException refusal)
{
    Console.Error.WriteLine(refusal.Message);
    return CommandLine.Unusable;
}

public partial class Program;
