using System.Text.Json;

namespace KangyangCase.App.Importing;

/// <summary>What a column of a roster may hold. The order is that of the import template.</summary>
public enum RosterColumn
{
    /// <summary>The sheet's own 序号; shown, never a key.</summary>
    OwnNumber,
    Name,
    Sex,
    Ethnicity,
    IdentityKind,
    IdentityNumber,
    BirthDate,
    Education,
    Phone,
    Domicile,
    TargetGroup,
    Employer,

    /// <summary>从事本职业年限, in years; declared, not proven.</summary>
    PracticeYears,
    Occupation,
    Level,
    Remark,
}

public static class RosterColumns
{
    public static readonly IReadOnlyList<RosterColumn> All = Enum.GetValues<RosterColumn>();

    public static string Label(this RosterColumn column) => Titles(column)[0];

    /// <summary>Stable name for machine clients: <c>identityNumber</c>.</summary>
    public static string Key(this RosterColumn column) => JsonNamingPolicy.CamelCase.ConvertName(column.ToString());

    /// <summary>Header cells that mean this column, our own title first.</summary>
    public static IReadOnlyList<string> Titles(this RosterColumn column) => column switch
    {
        RosterColumn.OwnNumber => ["序号", "编号", "号", "No", "学员编号"],
        RosterColumn.Name => ["姓名", "学员姓名", "名字", "学员", "申请人姓名", "参训人员姓名"],
        RosterColumn.Sex => ["性别"],
        RosterColumn.Ethnicity => ["民族"],
        RosterColumn.IdentityKind => ["证件类型", "证件种类", "证件名称"],
        RosterColumn.IdentityNumber =>
            ["证件号码", "身份证号码", "身份证号", "证件号", "身份证", "公民身份号码", "公民身份证号码", "居民身份证号码", "居民身份证号", "身份证件号码", "有效证件号码", "身份号码"],
        RosterColumn.BirthDate => ["出生日期", "出生年月日", "生日", "出生年月"],
        RosterColumn.Education => ["文化程度", "学历", "最高学历", "学历层次"],
        RosterColumn.Phone => ["联系电话", "手机号", "手机号码", "手机", "电话", "电话号码", "联系方式", "移动电话", "联系手机", "本人电话", "联系电话手机"],
        RosterColumn.Domicile => ["户籍地", "户籍所在地", "户口所在地", "户籍地址", "户籍", "户籍所在区县"],
        RosterColumn.TargetGroup => ["人员类别", "人员类型", "补贴对象类别", "人员身份", "培训对象类别", "学员类别", "参训人员类别", "对象类别", "身份类别"],
        RosterColumn.Employer => ["工作单位", "单位", "单位名称", "所在单位", "就业单位", "用人单位"],
        RosterColumn.PracticeYears => ["从事本职业年限", "工作年限", "从业年限", "本职业工作年限", "从事本职业工作年限", "从事职业年限", "工龄"],
        RosterColumn.Occupation => ["申报职业", "职业", "职业工种", "培训工种", "工种", "职业名称", "申报职业工种", "申报工种", "培训职业", "培训职业工种"],
        RosterColumn.Level => ["申报等级", "等级", "级别", "培训等级", "职业等级", "申报级别", "技能等级", "职业技能等级", "培训级别"],
        RosterColumn.Remark => ["备注", "说明"],
    };
}
