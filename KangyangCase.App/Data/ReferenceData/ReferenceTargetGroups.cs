namespace KangyangCase.App.Data.ReferenceData;

/// <param name="From">First day the training plans named it, included; null: from the beginning.</param>
/// <param name="To">Last day, included; null: still does.</param>
/// <param name="Synonyms">How rosters write it.</param>
public sealed record ShippedTargetGroup(string Code, string Label, IReadOnlyList<string> Synonyms, DateOnly? From = null, DateOnly? To = null);

/// <summary>The kinds of people the training plans name (target-groups.json).</summary>
public static class ReferenceTargetGroups
{
    public static IReadOnlyList<ShippedTargetGroup> Load()
    {
        var file = ReferenceFile.Open("target-groups.json");
        var groups = file.As<GroupFile>().Groups;
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, group) in groups.Index())
        {
            if (group.To < group.From) throw file.Fault(ReferenceFaults.DatesReversed(group.Label, group.From, group.To), "groups", index);
            if (groups.Take(index).Any(other => other.Code == group.Code)) throw file.Fault(ReferenceFaults.Twice("代码", group.Code), "groups", index);
            foreach (var word in group.Synonyms.Prepend(group.Label))
            {
                if (!words.Add(word)) throw file.Fault(ReferenceFaults.Twice("名称", word), "groups", index);
            }
        }
        return groups;
    }

    private sealed record GroupFile(string Document, IReadOnlyList<ShippedTargetGroup> Groups);
}
