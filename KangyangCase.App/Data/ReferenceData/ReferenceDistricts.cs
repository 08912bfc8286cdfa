using KangyangCase.Domain.Common;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>Districts, counties and reporting units of Chongqing (districts.json).</summary>
public static class ReferenceDistricts
{
    /// <summary>第七次全国人口普查: the day the file's figures were counted for.</summary>
    public static readonly DateOnly CensusDay = new(2020, 11, 1);

    private const string Rows = "districts";

    public static IReadOnlyList<District> Load()
    {
        var file = ReferenceFile.Open("districts.json");
        var all = file.As<DistrictFile>().Districts;
        var ids = all.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, one) in all.Index())
        {
            if (all.Take(index).Any(other => other.Id == one.Id)) throw file.Fault(ReferenceFaults.Twice("编号", one.Id), Rows, index);
            if (one.ValidTo < one.ValidFrom) throw file.Fault(ReferenceFaults.DatesReversed(one.Name, one.ValidFrom, one.ValidTo), Rows, index);
            if (one.Successors.Concat(one.Parents).FirstOrDefault(id => !ids.Contains(id)) is { } lost) throw file.Fault($"“{one.Name}”指向的编号 {lost} 不在这个文件里", Rows, index);
        }
        return all;
    }

    private sealed record DistrictFile(string Title, Basis Basis, IReadOnlyList<District> Districts);
}
