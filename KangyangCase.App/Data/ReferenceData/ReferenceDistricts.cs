using KangyangCase.Domain.Common;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>Districts, counties and reporting units of Chongqing (districts.json).</summary>
public static class ReferenceDistricts
{
    /// <summary>第七次全国人口普查: the day the file's figures were counted for.</summary>
    public static readonly DateOnly CensusDay = new(2020, 11, 1);

    public static IReadOnlyList<District> Load() => ReferenceFile.Read<DistrictFile>("districts.json").Districts;

    private sealed record DistrictFile(string Title, Basis Basis, IReadOnlyList<District> Districts);
}
