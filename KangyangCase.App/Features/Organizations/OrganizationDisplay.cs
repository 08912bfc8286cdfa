using KangyangCase.App.Shared;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Features.Organizations;

/// <summary>Where a filing stands on a day.</summary>
public enum FilingState
{
    InForce,
    Coming,
    Suspended,
    Over,

    /// <summary>未设定: carried over, scope and validity unknown.</summary>
    Unspecified,
}

public static class OrganizationDisplay
{
    public const string NotRegistered = "未登记";

    public const string WholeCity = "重庆市（全市）";

    public static string Label(this OrganizationKind kind) => kind switch
    {
        OrganizationKind.TrainingProvider => "培训机构",
        OrganizationKind.AssessmentOrganization => "评价机构",
        OrganizationKind.Authority => "主管部门",
    };

    /// <summary>The kind's own second line: which kind of provider, which type of evaluator, which department.</summary>
    public static string Subkind(this Organization organization) => organization.Kind switch
    {
        OrganizationKind.TrainingProvider => organization.ProviderKind?.Label() ?? NotRegistered,
        OrganizationKind.AssessmentOrganization => organization.EvaluatorType is { } type ? $"{type.Label()}（{type.Letter()}）" : NotRegistered,
        OrganizationKind.Authority => organization.AuthorityKind?.Label() ?? NotRegistered,
    };

    public static string Label(this NumberSource source) => source switch
    {
        NumberSource.Imported => "导入",
        NumberSource.Typed => "手工",
        NumberSource.Generated => "生成",
    };

    /// <summary>What a source asks of the clerk.</summary>
    public static string Explain(this NumberSource source) => source switch
    {
        NumberSource.Imported => "主管部门下发编号清单，签发时按人取用",
        NumberSource.Typed => "签发时逐人填写编号",
        NumberSource.Generated => "按前 13 位、年份、等级连续生成",
    };

    public static FilingState StateOn(this Filing filing, DateOnly day) =>
        filing.LastDay < day ? FilingState.Over
        : filing.SuspensionOn(day) is not null ? FilingState.Suspended
        : filing.IsUnspecified ? FilingState.Unspecified
        : filing.ValidFrom > day ? FilingState.Coming
        : FilingState.InForce;

    public static string Label(this FilingState state) => state switch
    {
        FilingState.InForce => "有效",
        FilingState.Coming => "未生效",
        FilingState.Suspended => "暂停",
        FilingState.Over => "已终止或到期",
        FilingState.Unspecified => "未设定",
    };

    public static Tone Tone(this FilingState state) => state switch
    {
        FilingState.InForce => Shared.Tone.Success,
        FilingState.Coming => Shared.Tone.Info,
        FilingState.Suspended => Shared.Tone.Error,
        FilingState.Over => Shared.Tone.Neutral,
        FilingState.Unspecified => Shared.Tone.Warning,
    };

    public static string Glyph(this FilingState state) => state switch
    {
        FilingState.InForce => Glyphs.CheckCircle,
        FilingState.Coming => Glyphs.HourglassEmpty,
        FilingState.Suspended => Glyphs.Block,
        FilingState.Over => Glyphs.History,
        FilingState.Unspecified => Glyphs.HelpOutline,
    };
}
