using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Certificates;

/// <summary>Reasons for which a line of the authority's number list, or the list itself, is not taken in.</summary>
public static class NumberListErrors
{
    public static readonly Refusal NotClerk = new("number-list.not-clerk", "只有评价机构的证书专员可以导入编号清单。");

    public static readonly Refusal NotImporting = new(
        "number-list.not-importing", "本机构的证书编号来源不是“导入”，请管理员先在“机构”页改为“导入”。");

    public static readonly Refusal NoNumberColumn = new("number-list.no-number-column", "表中没有“证书编号”列，请补上表头后再导入。");

    public static readonly Refusal NoDocumentColumn = new("number-list.no-document-column", "表中没有“证件号码”列，无法确认编号属于谁。");

    public static readonly Refusal NothingNew = new("number-list.nothing-new", "清单里没有可导入的新编号，什么都没有写入。");

    public static readonly Refusal NumberMissing = new("number-list.number-missing", "没有填写证书编号。");

    public static readonly Refusal DateUnreadable = new(
        "number-list.date-unreadable", "证书版面发证日期读不出来，请写成 2020-10-13 这样的日期。");

    public static readonly Refusal TwiceInFile = new("number-list.twice-in-file", "这个编号在文件中出现不止一次，请核对。");

    public static readonly Refusal PersonTwice = new("number-list.person-twice", "此人在文件中有两个同等级的编号，请核对。");

    public static readonly Refusal TakenByOther = new("number-list.taken", "这个编号已给了别人或已经用于证书，编号不得重复。");

    public static readonly Refusal HasAnother = new("number-list.has-another", "此人已有一个未使用的同等级编号，请先核对是否重复下发。");

    public static readonly Refusal AlreadyImported = new("number-list.already-imported", "这个编号此前已为此人导入。");
}
