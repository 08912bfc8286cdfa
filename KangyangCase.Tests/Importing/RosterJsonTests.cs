using System.Text.Json;
using CsCheck;
using KangyangCase.App.Importing;

namespace KangyangCase.Tests.Importing;

public sealed class RosterJsonTests
{
    [Fact]
    public void Write_AnyName_ComesBackUnchanged() => Gen.Char.Where(character => !char.IsSurrogate(character)).Array[1, 30].Sample(characters =>
    {
        var text = new string(characters);
        var table = Sheets.Table(["姓名", "身份证号", "序号"], [text, "x", "\"\\\n\u0001<𬭎>"]);
        var report = RosterChecker.Check(table, SampleRoster.Cohort, SampleRoster.Rules());

        using var json = JsonDocument.Parse(RosterJson.Write(report));

        var row = json.RootElement.GetProperty("rows")[0];
        Assert.Equal(report.Rows[0].DisplayName, row.GetProperty("name").GetString());
        Assert.Equal("\"\\\n\u0001<𬭎>", row.GetProperty("no").GetString());
    });
}
