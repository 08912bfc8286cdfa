using KangyangCase.App.Shell;

namespace KangyangCase.Tests.Shell;

public sealed class NavItemsTests
{
    [Theory]
    [InlineData("/", "工作台")]
    [InlineData("/trainees", "学员")]
    [InlineData("/trainees/0198", "学员")]
    [InlineData("/assessments", "评价计划")]
    [InlineData("/assessments/scores", "成绩录入")]
    [InlineData("/assessments/0198", "评价计划")]
    public void Current_ForAPath_IsTheNearestItem(string path, string label) => Assert.Equal(label, NavItems.Current(path)?.Label);

    [Theory]
    [InlineData("/traineesx")]
    [InlineData("/not-found")]
    public void Current_ForAnUnlistedPath_IsNone(string path) => Assert.Null(NavItems.Current(path));

    [Fact]
    public void Groups_EveryAddress_IsListedOnce()
    {
        var addresses = NavItems.Groups.SelectMany(group => group.Items).Select(item => item.Href).ToList();

        Assert.Equal(addresses.Count, addresses.Distinct().Count());
    }
}
