using System.Globalization;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Standards;

namespace KangyangCase.App.Features.Standards;

/// <summary>An assessment standard as typed; a blank weight is not known.</summary>
public sealed class AssessmentForm : StandardForm
{
    public List<ItemForm> Items { get; init; } = [];

    public static AssessmentForm Of(AssessmentStandard standard) => new()
    {
        Goal = standard.Goal.Key,
        Version = standard.Version,
        Developer = standard.Developer,
        Note = standard.Note ?? "",
        Items = [.. standard.Items.Select(ItemForm.Of)],
    };

    /// <inheritdoc cref="TrainingForm.Read"/>
    public (AssessmentContent Content, IReadOnlyList<Refusal> Faults) Read()
    {
        var faults = new List<Refusal>();
        var content = new AssessmentContent(Version, Developer, Note, [.. Items.Select((item, index) => item.Read(index + 1, faults))]);
        return (content, [.. AssessmentStandard.FaultsOf(content), .. faults]);
    }
}

public sealed class ItemForm
{
    public AssessmentComponent Component { get; set; }

    public string Examines { get; set; } = "";

    public string Method { get; set; } = "";

    public string Weight { get; set; } = "";

    public string? Tag { get; init; }

    public static ItemForm Of(ExaminedItem item) => new()
    {
        Component = item.Component,
        Examines = item.Examines,
        Method = item.Method,
        Weight = item.Weight?.ToString("0.##", CultureInfo.InvariantCulture) ?? "",
        Tag = item.Tag,
    };

    public ItemForm Copy() => new() { Component = Component, Examines = Examines, Method = Method, Weight = Weight, Tag = Tag };

    internal ExaminedItemDraft Read(int row, List<Refusal> faults)
    {
        var text = PlainText.Clean(Weight).TrimEnd('%');
        decimal? weight = null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) weight = number;
        else if (text.Length > 0) faults.Add(StandardErrors.WeightUnreadable(row));
        return new(Component, Examines, Method, weight, Tag);
    }
}
