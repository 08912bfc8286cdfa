using System.Globalization;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Demo;

/// <summary>Invented people for the demo centre: the same sixty every time, with document numbers that add up.</summary>
public static class DemoPeople
{
    private const string RegionDigits = "500233";
    private static readonly string[] Surnames = ["向", "谭", "冉", "秦", "罗", "杜", "何", "曾", "蒋", "邓", "方", "胡", "谢", "文", "余", "黎", "张", "刘", "赵", "陈"];
    private static readonly string[] GivenNames =
        ["春兰", "代芳", "德全", "国琼", "世碧", "成秀", "天碧", "光淑", "小蓉", "登会", "晓梅", "仁秀", "永珍", "定芳", "兴华", "朝贵", "元碧", "昌群", "明素", "开珍"];
    private static readonly string[] RareNames = ["张䶮", "李喆", "王堃", "阿依古丽·买买提", "刘𡊮", "赵㛃"];
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public sealed record Person(string Name, Sex Sex, DateOnly BirthDate, string DocumentNumber, string Phone, int YearsOfPractice);

    /// <param name="index">0 to 59.</param>
    public static Person At(int index)
    {
        var birthDate = new DateOnly(1966, 3, 5).AddDays(index * 211);
        var sex = index % 4 == 1 ? Sex.Male : Sex.Female;
        var order = ((index + 11) * 2) + (sex == Sex.Male ? 1 : 0);
        var body = RegionDigits + birthDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + order.ToString("000", CultureInfo.InvariantCulture);
        var name = index % 10 == 9 ? RareNames[index / 10] : Surnames[index % 20] + GivenNames[((index * 7) + (index / 20)) % 20];
        var phone = "199" + (10_000_000 + (index * 131_071)).ToString(CultureInfo.InvariantCulture);
        return new(name, sex, birthDate, body + CheckCharacter(body), phone, index % 7 == 6 ? 0 : 1 + (index % 5));
    }

    private static char CheckCharacter(string body)
    {
        var sum = 0;
        for (var position = 0; position < body.Length; position++) sum += (body[position] - '0') * Weights[position];
        return "10X98765432"[sum % 11];
    }
}
