namespace KangyangCase.App.Importing;

/// <summary>What a column of a history sheet may hold. The order is that of the template.</summary>
public enum HistoryColumn
{
    /// <summary>The sheet's own 序号; shown, never a key.</summary>
    OwnNumber,
    Name,
    Sex,
    IdentityKind,
    IdentityNumber,
    BirthDate,
    Phone,
    CohortName,
    Occupation,
    WorkType,
    Level,
    StartsOn,
    EndsOn,
    Hours,
    CertificateKind,
    CertificateNumber,
    IssuedOn,
    Issuer,
    Assessor,
}

public static class HistoryColumns
{
    public static readonly IReadOnlyList<HistoryColumn> All = Enum.GetValues<HistoryColumn>();

    public static string Label(this HistoryColumn column) => Titles(column)[0];

    /// <summary>Header cells that mean this column, our own title first. Those of a person are the roster's.</summary>
    public static IReadOnlyList<string> Titles(this HistoryColumn column) => column.AsRosterColumn() is { } person ? person.Titles() : column switch
    {
        HistoryColumn.CohortName => ["班期名称", "班期", "班级", "班级名称", "培训班", "培训班名称", "培训班次", "开班名称"],
        HistoryColumn.Occupation => ["职业", "职业名称", "申报职业", "培训职业", "培训项目", "项目名称", "专项能力名称", "培训工种", "职业工种"],
        HistoryColumn.WorkType => ["工种", "工种名称", "职业方向", "工种职业方向", "工种方向"],
        HistoryColumn.Level => ["等级", "级别", "技能等级", "职业技能等级", "培训等级", "证书等级", "申报等级"],
        HistoryColumn.StartsOn => ["开班日期", "开班时间", "培训开始日期", "开始日期", "培训开始时间"],
        HistoryColumn.EndsOn => ["结业日期", "结业时间", "结班日期", "培训结束日期", "结束日期", "培训结束时间"],
        HistoryColumn.Hours => ["学时", "总学时", "培训学时", "课时", "总课时"],
        HistoryColumn.CertificateKind => ["证书类别", "证书类型", "证书种类", "证书名称"],
        HistoryColumn.CertificateNumber => ["证书编号", "证书号", "证书号码", "编号", "证号"],
        HistoryColumn.IssuedOn => ["发证日期", "发证时间", "颁证日期", "颁发日期", "签发日期", "证书日期"],
        HistoryColumn.Issuer => ["发证机构", "发证单位", "颁证机构", "颁发机构", "发证机关"],
        HistoryColumn.Assessor => ["评价机构", "评价机构名称", "鉴定机构", "考核机构", "认定机构", "鉴定所"],
        HistoryColumn.OwnNumber or HistoryColumn.Name or HistoryColumn.Sex or HistoryColumn.IdentityKind or HistoryColumn.IdentityNumber
            or HistoryColumn.BirthDate or HistoryColumn.Phone => [],
    };

    /// <summary>The roster's column for what says who somebody is; null for class and certificate.</summary>
    public static RosterColumn? AsRosterColumn(this HistoryColumn column) => column switch
    {
        HistoryColumn.OwnNumber => RosterColumn.OwnNumber,
        HistoryColumn.Name => RosterColumn.Name,
        HistoryColumn.Sex => RosterColumn.Sex,
        HistoryColumn.IdentityKind => RosterColumn.IdentityKind,
        HistoryColumn.IdentityNumber => RosterColumn.IdentityNumber,
        HistoryColumn.BirthDate => RosterColumn.BirthDate,
        HistoryColumn.Phone => RosterColumn.Phone,
        HistoryColumn.CohortName or HistoryColumn.Occupation or HistoryColumn.WorkType or HistoryColumn.Level or HistoryColumn.StartsOn or HistoryColumn.EndsOn
            or HistoryColumn.Hours or HistoryColumn.CertificateKind or HistoryColumn.CertificateNumber or HistoryColumn.IssuedOn or HistoryColumn.Issuer
            or HistoryColumn.Assessor => null,
    };

    public static HistoryColumn OfRoster(RosterColumn column) =>
        All.Where(one => one.AsRosterColumn() == column).DefaultIfEmpty(HistoryColumn.IdentityNumber).First();
}
