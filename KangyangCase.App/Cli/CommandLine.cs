using KangyangCase.App.Cli.Eligibility;
using KangyangCase.App.Data.ReferenceData;
using KangyangCase.App.Hosting;
using KangyangCase.App.Importing;

namespace KangyangCase.App.Cli;

/// <summary>The operator's verbs. Anything that does not begin with a verb starts the site.</summary>
public static class CommandLine
{
    public const int Unusable = 2;

    public static bool IsVerb(string[] arguments) => arguments.Length > 0 && !arguments[0].StartsWith("--", StringComparison.Ordinal);

    /// <returns>0 good; 1 faults found; 2 the request could not be carried out. Never a stack trace for what a user can cause.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error) => arguments switch
    {
        ["help" or "-h" or "-?", ..] => Help(output),
        ["check-roster", .. var rest] => WithReferenceData(error, () => CheckRosterCommand.Run(rest, output, error)),
        ["check-eligibility", .. var rest] => WithReferenceData(error, () => CheckEligibilityCommand.Run(rest, output, error)),
        ["print-samples", var folder] => PrintSamplesCommand.Run(folder, error),
        ["print-samples", ..] => Refuse(error, "用法：print-samples 文件夹"),
        ["verify", .. var rest] => VerifyCommand.Run(rest, output, error),
        [var verb, ..] => Refuse(error, $"没有“{verb}”这个命令。可用的命令见 help。"),
        [] => Help(output),
    };

    /// <summary>A broken reference file is named before the command starts.</summary>
    private static int WithReferenceData(TextWriter error, Func<int> run)
    {
        try
        {
            ReferenceFiles.CheckAll();
            return run();
        }
        catch (StartupRefusedException fault)
        {
            return Refuse(error, fault.Message);
        }
    }

    private static int Refuse(TextWriter error, string sentence)
    {
        error.WriteLine(sentence);
        return Unusable;
    }

    private static int Help(TextWriter output)
    {
        output.WriteLine("""
            康养培训个案管理系统

            不带命令                启动网站，并打印访问地址。
            help                    显示本说明。
            check-roster 文件 --occupation 养老护理员 --level 5 --start 2020-10-12 [--json] [--demo]
                                    试读一份名册，逐行给出结论，不需要数据库，什么都不写入。
                                    退出码：0 没有错误行，1 有错误行，2 文件读不了或参数不对。
            check-eligibility --occupation 养老护理员 --level 4 --on 2021-03-01 [--pack STD-2019] --facts 文件 [--json]
                                    按随程序发布的申报条件判断一个人能否参评：每一条、每一项、最早日期，不需要数据库。
                                    写 --pack 时不管规则包的起止日期。退出码：0 已作出判断，2 输入读不了。
            verify [数据库文件]     只读检查数据库：文件、引用、变更日志、证书和编号，逐条列出问题。
                                    不写文件名时检查数据目录里的数据库；密钥取数据库旁边的 keys 目录。
                                    退出码：0 没有问题，1 有问题，2 文件或密钥不对，无法检查。
            print-samples 文件夹    把程序能打印的每一种文书各打一份样张，并写 manifest.json，不需要数据库。

            网站设置（appsettings.json、环境变量或 --键=值）：
            Kangyang:DataFolder     数据目录（绝对路径）；不填时用当前账号的应用数据目录。
            Kangyang:Demo           true 为演示模式。
            Kangyang:PublicBaseUrl  公众访问本站的地址，用于证书二维码；不填时二维码为全国查询网址。
            Urls                    监听地址，例如 http://0.0.0.0:5080。
            """);
        return 0;
    }
}
