using System.Text;
using KangyangCase.App.Cli;
using KangyangCase.App.Data.ReferenceData;
using KangyangCase.App.Hosting;
using Microsoft.AspNetCore.Connections;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (CommandLine.IsVerb(args)) return CommandLine.Run(args, Console.Out, Console.Error);

try
{
    ReferenceFiles.CheckAll();
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
catch (IOException failure) when (failure.InnerException is AddressInUseException)
{
    Console.Error.WriteLine("监听地址已被其他程序占用，请换一个地址，例如 --urls http://127.0.0.1:5081。");
    return CommandLine.Unusable;
}

public partial class Program;
