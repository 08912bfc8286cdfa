using KangyangCase.App.Printing.Documents;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Printing;

/// <summary>Invented people with names that are hard to print; hosts under example.cn.</summary>
internal static class CertificateSamples
{
    private const string Organization = "重庆渝康职业技能评价中心";
    private const string LongOrganization = "重庆市渝东北康养照护职业技能等级评价服务有限责任公司忠县分公司";
    private const string LongWorkType = "矫形器与假肢适配服务方向（含老年人生活辅助器具配置）";
    private const string Caregiver = "养老护理员";

    public static IReadOnlyList<(string Name, CertificateSheet Sheet)> All { get; } =
    [
        Sample(1, "张䶮", "50023319900312802", Caregiver, "--", SkillLevel.Level5, Organization),
        Sample(2, "李喆", "50023319850617461", Caregiver, "--", SkillLevel.Level4, Organization),
        Sample(3, "王堃", "50023319781105337", "健康照护师", "--", SkillLevel.Level3, Organization),
        Sample(4, "陈𬭎", "50023319920203807", "保健按摩师", "保健按摩师", SkillLevel.Level5, Organization),
        Sample(5, "赵㛃", "50023319890925286", "育婴员", "--", SkillLevel.Level2, Organization),
        Sample(6, "刘𡊮", "50023319810730119", Caregiver, "--", SkillLevel.Level1, Organization),
        Sample(7, "阿依古丽·买买提", "65900119880817958", Caregiver, "--", SkillLevel.Level5, Organization),
        Sample(8, "彭𬭎", "50024119920203807", Caregiver, "--", SkillLevel.Level5, Organization),
        Sample(9, "田㛃䶮", "50024319950528642", Caregiver, "--", SkillLevel.Level5, Organization),
        Sample(10, "阿卜杜热合曼·买买提吐尔逊江·伊敏", "65900119871106781", "康复辅助技术咨询师", LongWorkType, SkillLevel.Level3, LongOrganization),
        Sample(11, "阿不都克里木江·吐尔逊买买提·阿卜杜热合曼·伊敏", "65900119830402153", Caregiver, "--", SkillLevel.Level5, LongOrganization),
        Sample(12, "周演示", "50023319960101205", Caregiver, "--", SkillLevel.Level5, Organization, isDemo: true),
    ];

    private static (string, CertificateSheet) Sample(
        int serial, string name, string idWithoutCheck, string occupation, string workType, SkillLevel level, string organization, bool isDemo = false)
    {
        var number = $"S000050123456{20}{(int)level}{serial:D6}";
        var face = new CertificateFace(
            number, name, "居民身份证", idWithoutCheck + CheckDigit(idWithoutCheck), occupation, workType, level.Label(), organization,
            new DateOnly(2020, 11, 30), "http://jndj.osta.org.cn", "http://pjjg.osta.org.cn", $"https://kangyang.example.cn/v/{number}/7k3mq9", isDemo);
        return ($"{serial:D2}-{name}", new CertificateSheet(face, PrintSerial: $"YK2020 {serial:D7}"));
    }

    /// <summary>GB 11643.</summary>
    private static char CheckDigit(string seventeen) =>
        "10X98765432"[seventeen.Select((digit, i) => (digit - '0') * ((1 << (17 - i)) % 11)).Sum() % 11];
}
