namespace KangyangCase.Domain.Organizations;

public enum OrganizationKind
{
    /// <summary>培训机构/实施载体.</summary>
    TrainingProvider,

    /// <summary>评价机构 (filed employer Y or social evaluator S).</summary>
    AssessmentOrganization,

    /// <summary>主管部门: approves, receives, files; no party of training or assessment.</summary>
    Authority,
}

/// <summary>Where an assessment organization's certificate numbers come from: they are the authority's to give.</summary>
public enum NumberSource
{
    /// <summary>导入: a list handed down by the authority.</summary>
    Imported,

    /// <summary>手工: typed in one by one at issue.</summary>
    Typed,

    /// <summary>生成: prefix, year, level and a gap-free serial.</summary>
    Generated,
}
