using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Data.Checking;

/// <summary>Counters against numbers: what was generated stands in the register without a gap; a used line of a list is used by its certificate.</summary>
internal static class NumberCheck
{
    /// <returns>How many counters were looked at.</returns>
    public static int Run(CheckedFile file, List<RegisterRow> register, List<HistoryCheckRow> history, List<Fault> faults)
    {
        var reserved = file.Read(
            "SELECT r.\"OrganizationId\", r.\"Number\", r.\"UsedBy\", c.\"Number\" FROM \"ReservedNumbers\" r LEFT JOIN \"Certificates\" c ON c.\"Id\" = r.\"UsedBy\"",
            row => (Organization: row.GetGuid(0), Number: row.GetString(1), Used: !row.IsDBNull(2), UsedNumber: row.IsDBNull(3) ? null : row.GetString(3)));
        faults.AddRange(reserved.Where(line => line.Used && line.Number != line.UsedNumber)
            .Select(line => new Fault("number.reserved", $"编号清单中的 {line.Number} 登记为已使用，但对应的证书是 {line.UsedNumber ?? "（不存在）"}。")));

        var held = register.Select(row => (row.Organization, row.Number)).Concat(reserved.Select(line => (line.Organization, line.Number))).Concat(SteppedOver(file, history))
            .Select(entry => (entry.Organization, Number: CertificateNumber.Parse(entry.Number)))
            .Where(entry => entry.Number.Succeeded)
            .GroupBy(entry => (entry.Organization, Year: entry.Number.Value.TwoDigitYear, entry.Number.Value.Level))
            .ToDictionary(group => group.Key, group => group.Select(entry => entry.Number.Value.Serial).ToHashSet());
        var counters = file.Read(
            "SELECT n.\"OrganizationId\", n.\"Year\", n.\"Level\", n.\"Last\", o.\"Name\" FROM \"NumberCounters\" n LEFT JOIN \"Organizations\" o ON o.\"Id\" = n.\"OrganizationId\"",
            row => (Organization: row.GetGuid(0), Year: row.GetInt32(1), Level: (SkillLevel)row.GetInt32(2), Last: row.GetInt32(3), Name: row.IsDBNull(4) ? "（机构不存在）" : row.GetString(4)));
        foreach (var counter in counters)
        {
            var serials = held.GetValueOrDefault((counter.Organization, counter.Year % 100, counter.Level)) ?? [];
            foreach (var (first, last) in Missing(serials, counter.Last))
            {
                faults.Add(new(
                    "number.gap", $"{counter.Name} {counter.Year} 年{Label(counter.Level)}证书编号断号：缺序列码 {(first == last ? $"{first:000000}" : $"{first:000000} 至 {last:000000}")}（计数到 {counter.Last:000000}）。"));
            }
        }
        return counters.Count;
    }

    /// <summary>Historical numbers of the organization's own series: the counter steps over them, so they are no gap.</summary>
    private static IEnumerable<(Guid Organization, string Number)> SteppedOver(CheckedFile file, List<HistoryCheckRow> history)
    {
        var prefixes = file.Read("SELECT \"OrganizationId\", \"NumberPrefix\" FROM \"Filings\" WHERE \"NumberPrefix\" IS NOT NULL", row => (Organization: row.GetGuid(0), Prefix: row.GetString(1)))
            .Distinct().ToLookup(row => row.Prefix, row => row.Organization);
        return
            from row in history
            where CertificateNumber.Parse(row.Number).Succeeded
            from organization in prefixes[row.Number[..CertificateNumber.PrefixLength]]
            select (organization, row.Number);
    }

    private static string Label(SkillLevel level) => SkillLevels.FromLowest.Contains(level) ? level.ShortLabel() : $"等级 {(int)level} ";

    private static IEnumerable<(int First, int Last)> Missing(HashSet<int> serials, int last)
    {
        for (var serial = 1; serial <= last; serial++)
        {
            if (serials.Contains(serial)) continue;
            var first = serial;
            while (serial < last && !serials.Contains(serial + 1)) serial++;
            yield return (first, serial);
        }
    }
}
