using KangyangCase.Domain.Common;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>Districts, counties and reporting units of Chongqing (districts.json).</summary>
public static class ReferenceDistricts
{
    public static IReadOnlyList<District> Load() => ReferenceFile.Read<DistrictFile>("districts.json").Districts;

    private sealed record DistrictFile(string Title, Basis Basis, IReadOnlyList<District> Districts);
}
