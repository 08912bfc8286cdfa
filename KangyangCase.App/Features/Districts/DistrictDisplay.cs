using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Districts;

public static class DistrictDisplay
{
    public static string Label(this DistrictKind kind) => kind switch
    {
        DistrictKind.District => "区",
        DistrictKind.County => "县",
        DistrictKind.AutonomousCounty => "自治县",
        DistrictKind.ReportingUnit => "报送单位",
    };
}
