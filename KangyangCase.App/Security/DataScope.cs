using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Security;

/// <summary>Which records an actor may see at all; every query narrows by it before anything else.</summary>
public abstract record DataScope
{
    private DataScope(string label) => Label = label;

    /// <summary>As shown in the grey line of every list: 全部, 忠县, 渝康职业培训学校.</summary>
    public string Label { get; }

    /// <summary>全部.</summary>
    public sealed record Everything() : DataScope("全部");

    /// <summary>本区县.</summary>
    /// <param name="Code">GB/T 2260, six digits.</param>
    public sealed record District(string Code, string Name) : DataScope(Name);

    /// <summary>本机构: what the organization runs as training provider or assesses as assessment organization.</summary>
    public sealed record Organization(OrganizationId Id, string Name) : DataScope(Name);
}
