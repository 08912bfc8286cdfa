using KangyangCase.Domain.Common;

namespace KangyangCase.App.Importing;

/// <summary>Every reason for which a file is refused as a whole.</summary>
public static class RosterFileErrors
{
    public static readonly Refusal Empty = new("file.empty", "文件是空的（0 字节），请重新选择名册文件。");

    public static readonly Refusal NotWorkbook =
        new("file.not-workbook", "这不是表格文件，请选择 .xlsx、.xls 工作簿或 .csv 文件。");

    public static readonly Refusal WebPage =
        new("file.not-workbook", "这个文件其实是网页，只是换了扩展名，请在表格软件中打开并另存为 .xlsx 后再试。");

    public static readonly Refusal OtherOffice =
        new("file.not-workbook", "这个文件不是 .xlsx 工作簿（可能是 Word、演示文稿或二进制格式），请在表格软件中另存为 .xlsx 后再试。");

    public static readonly Refusal OldWorkbook =
        new("file.xls", "这是 Excel 95 或更早的工作簿，请在表格软件中打开并另存为 .xlsx 后再试。");

    public static readonly Refusal Encrypted =
        new("file.encrypted", "工作簿设有打开密码，无法读取，请在表格软件中取消密码后再试。");

    public static readonly Refusal Damaged =
        new("file.damaged", "文件已损坏、不完整或含有不允许的内容，请在表格软件中打开并另存为 .xlsx 后再试。");

    public static readonly Refusal Bomb =
        new("file.bomb", "文件解压后异常庞大或结构异常，为安全起见不予读取，请把名册复制到新工作簿后再试。");

    public static readonly Refusal TooLarge =
        new("file.too-large", $"文件超过 {RosterFileLimits.FileBytes / 1024 / 1024} MB，请只保留名册工作表后再试。");

    public static readonly Refusal TextTooLarge =
        new("file.too-large", $"文本文件超过 {RosterFileLimits.TextFileBytes / 1024 / 1024} MB，请只保留名册的各行各列后再试。");

    public static readonly Refusal OldWorkbookTooLarge =
        new("file.too-large", $"旧格式 .xls 文件超过 {RosterFileLimits.OldFileBytes / 1024 / 1024} MB，请只保留名册工作表，或另存为 .xlsx 后再试。");

    public static readonly Refusal TooManyRows =
        new("file.too-large", $"工作表超过 {RosterFileLimits.Rows} 行，请分成几个文件导入。");

    public static readonly Refusal TooManyColumns =
        new("file.too-large", $"工作表超过 {RosterFileLimits.Columns} 列，不像学员名册，请只保留名册的各列后再试。");

    public static readonly Refusal TooMuchText =
        new("file.too-large", "工作表的单元格或文字过多，不像学员名册，请只保留名册的各行各列后再试。");

    public static readonly Refusal Encoding =
        new("file.encoding", "文本文件的编码既不是 UTF-8 也不是 GB18030，请另存为 .xlsx 后再试。");

    public static readonly Refusal NoHeader = new(
        "file.no-header",
        $"前 {RosterHeader.SearchedRows} 行里找不到表头，表头至少要有“姓名”和另一列（如“身份证号码”），请补上表头或使用导入模板。");

    public static readonly Refusal NoRows = new("file.no-rows", "表头下面没有学员，请填写名册后再试。");

    public static readonly Refusal NoSheetRows = new("file.no-rows", "工作簿里没有内容，请填写名册后再试。");
}

/// <summary>Unwinds a half-read file; never leaves <see cref="RosterWorkbook"/>.</summary>
internal sealed class RosterFileRefusedException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}
