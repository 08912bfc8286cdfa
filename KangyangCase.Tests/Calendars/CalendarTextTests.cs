using System.Text;
using KangyangCase.App.Features.Calendars;
using KangyangCase.Domain.Calendars;
using KangyangCase.Tests.Importing;

namespace KangyangCase.Tests.Calendars;

/// <summary>A year's arrangement as people have it: the notice, a list, the JSON of chinese-days, a workbook.</summary>
public sealed class CalendarTextTests
{
    // The days of 2020 as shipped, told in the wording of the notices.
    private const string Notice2020 = """
        各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
        一、元旦：2020年1月1日放假，共1天。
        二、春节：1月24日至2月2日放假调休，共10天。1月19日（星期日）上班。
        三、清明节：4月4日至6日放假调休，共3天。
        四、劳动节：5月1日至5日放假调休，共5天。4月26日（星期日）、5月9日（星期六）上班。
        五、端午节：6月25日至27日放假调休，共3天。6月28日（星期日）上班。
        六、国庆节、中秋节：10月1日至8日放假调休，共8天。9月27日（星期日）、10月10日（星期六）上班。
        """;

    private static CalendarYear Shipped(int year) => App.Data.ReferenceData.ReferenceCalendar.LoadYears().Single(one => one.Year == year);

    [Fact]
    public void Notice_Of2020_ReadsAsShipped()
    {
        var reading = CalendarText.Read(Notice2020, 2020);

        Assert.Empty(reading.Problems);
        var year = CalendarYear.Of(2020, reading.CalendarDays, "", CalendarYearStatus.Entered);
        Assert.Equal(Shipped(2020).Holidays, year.Holidays);
        Assert.Equal(Shipped(2020).Workdays, year.Workdays);
        Assert.Equal((6, "国庆节、中秋节"), reading.Days.Where(read => read.Day.Day == new DateOnly(2020, 9, 27)).Select(read => (read.Line - 1, read.Day.Name)).Single());
        Assert.Contains(reading.Notes, note => note.StartsWith("第 1 行没有日期"));
    }

    [Fact]
    public void Notice_WithLunarDaysInBrackets_ReadsThem()
    {
        var reading = CalendarText.Read("二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。", 2025);

        Assert.Empty(reading.Problems);
        Assert.Equal((8, 2), (reading.Days.Count(read => read.Day.Kind == CalendarDayKind.Holiday), reading.Days.Count(read => read.Day.Kind == CalendarDayKind.MakeUpWorkday)));
    }

    [Fact]
    public void Notice_ReachingIntoTheYearBefore_LeavesThoseDaysToThatYear()
    {
        var reading = CalendarText.Read("一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。", 2023);

        Assert.Empty(reading.Problems);
        Assert.Equal([new(2023, 1, 1), new(2023, 1, 2)], reading.Days.Select(read => read.Day.Day));
        Assert.Contains("2022-12-31", Assert.Single(reading.Notes));
    }

    [Theory]
    [InlineData("国庆节：10月1日至8日放假调休，共7天。", "“共7天”")]
    [InlineData("国庆节：10月1日至8日放假。9月27日（星期六）上班。", "2020-09-27 是周日，不是周六")]
    [InlineData("国庆节：10月1日至8日放假。10月9日上班。", "不是周末")]
    [InlineData("国庆节：10月8日至1日放假。", "不像一段假期")]
    [InlineData("国庆节：10月1日至40日放假。", "没有 2020-10-40")]
    [InlineData("国庆节：10月1日至8日放假，10月10日另行通知。", "看不出")]
    [InlineData("国庆节：1日至8日放假。", "前面没有月份")]
    [InlineData("国庆节：10月1日至3日放假。\n中秋节：10月1日放假。", "第 1 行已经列过")]
    [InlineData("2020-10-01,休,国庆节\n2020-10-10,加班", "“加班”看不出")]
    [InlineData("日期,休班\n2020-10-01,休\n2020-13-01,休", "“2020-13-01”不是日期")]
    [InlineData("2020-10-01,休\n2021-10-01,休", "2021-10-01 不在 2020 年")]
    [InlineData("2020-10-10,休\n2020-10-10,班", "在第 1 行是放假，这里是调休上班")]
    [InlineData("2020-10-01,休\n2020-10-02", "没有写明")]
    [InlineData("{\"holidays\":{\"2020-10-01\":\"\"}", "不是完整的 JSON")]
    [InlineData("{\"holidays\":{\"2020-10-01\":\"\"}}", "没有 workdays")]
    [InlineData("", "没有读到 2020 年")]
    public void Text_WithAFault_NamesTheLineAndTheFault(string text, string said)
    {
        var problem = Assert.Single(CalendarText.Read(text, 2020).Problems);

        Assert.Contains(said, problem.Message);
        Assert.Equal(text.Contains('\n') ? text.Split('\n').Length : 1, problem.Line);
    }

    [Theory]
    [InlineData("2020-10-01,休,国庆节\n2020-10-10,班,国庆节")]
    [InlineData("name;kind;date\n国庆节;holiday;2020/10/1\n国庆节;workday;20201010")]
    [InlineData("日期\t类型\t名称\n10月1日\t放假\t国庆节\n１０月１０日\t上班\t国庆节")]
    public void List_InAnyOfItsShapes_SaysTheSame(string text)
    {
        var reading = CalendarText.Read(text, 2020);

        Assert.Empty(reading.Problems);
        Assert.Equal(
            [new(new(2020, 10, 1), CalendarDayKind.Holiday, "国庆节"), new(new(2020, 10, 10), CalendarDayKind.MakeUpWorkday, "国庆节")],
            reading.CalendarDays);
    }

    [Fact]
    public void Export_ReadBack_IsTheSameYear()
    {
        var year = CalendarYear.Of(2020, [new(new(2020, 10, 1), CalendarDayKind.Holiday, "国庆节, \"中秋\""), .. Shipped(2020).MarkedDays.Where(day => day.Day.Month < 9)], "", CalendarYearStatus.Entered);

        var reading = CalendarText.Read(CalendarText.Write(year.MarkedDays), 2020);

        Assert.Empty(reading.Problems);
        Assert.Equal(year.MarkedDays, reading.CalendarDays);
    }

    [Fact]
    public void Json_OfManyYears_GivesTheYearAskedForAndSaysWhatItLeftOut()
    {
        const string Json = """{"holidays":{"2020-10-01":"National Day,国庆节,3","2021-10-01":"National Day,国庆节,3"},"workdays":{"2020-10-10":"National Day,国庆节,3"},"inLieuDays":{}}""";

        var reading = CalendarText.Read(Json, 2020);
        var file = CalendarFile.Read(Encoding.UTF8.GetBytes(Json), 2020);

        Assert.Equal((2, "国庆节"), (reading.Days.Count, reading.Days[0].Day.Name));
        Assert.Contains("1 天，没有取用", Assert.Single(reading.Notes));
        Assert.Equal("日期,休班,名称\n2020-10-01,休,\"国庆节\"\n2020-10-10,班,\"国庆节\"", file.Value);
    }

    [Fact]
    public void File_InGb18030_ReadsLikeUtf8()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var read = CalendarFile.Read(Encoding.GetEncoding("GB18030").GetBytes(Notice2020), 2020);

        Assert.Equal(Notice2020.ReplaceLineEndings("\n"), read.Value);
    }

    [Fact]
    public void File_AsWorkbook_KeepsTheLinesOfTheSheet()
    {
        var read = CalendarFile.Read(Workbooks.Of(Workbooks.Rows(["日期", "休班", "名称"], ["2020-10-01", "休", "国庆节"], ["2020-10-10", "半", ""])), 2020);

        Assert.Equal(3, Assert.Single(CalendarText.Read(read.Value, 2020).Problems).Line);
    }

    [Fact]
    public void File_ThatIsSomebodysRoster_IsRefusedWithoutShowingIt()
    {
        var read = CalendarFile.Read(Workbooks.Of(Workbooks.Rows(["序号", "姓名", "身份证号码"], ["1", "傅泽惠", "500235198309011839"])), 2020);

        Assert.Equal("calendar.file-unreadable", read.Refusal?.Code);
    }

    [Theory]
    [InlineData("PDF%\0\0", "calendar.file-unreadable")]
    [InlineData("", "calendar.file-unreadable")]
    [InlineData("{\"holidays\":{}}", "calendar.file-json")]
    public void File_OfAnotherKind_IsRefused(string content, string code) =>
        Assert.Equal(code, CalendarFile.Read(Encoding.UTF8.GetBytes(content), 2020).Refusal?.Code);
}
