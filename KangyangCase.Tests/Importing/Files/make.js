// Makes roster.xls and roster-excel95.xls with SheetJS 0.18.5 (Apache-2.0). Everybody in them is invented.
const XLSX = require("xlsx");
const fs = require("fs");
const rows = [
  ["忠县养老护理员五级学员花名册"],
  ["序号", "姓名", "性别", "身份证号码", "出生日期", "联系电话", "从事本职业年限", "工作单位", "备注"],
  [1, "彭明霞", "女", "500101197003150023", new Date(Date.UTC(1970, 2, 15)), "13812345678", 3, "忠县忠州街道养老服务中心", "Zoë é"],
  [2, "阿依古丽·买买提", "男", "500101199001012312", "1990-01-01", 13912345678, 2.5, "", ""],
  [3, "田丰", "男", 500101199001012000, "", "", 0, "", true],
];
const sheet = XLSX.utils.aoa_to_sheet(rows, { cellDates: false });
for (const [at, date] of [["E3", 25642]]) sheet[at] = { t: "n", v: date, z: "yyyy/m/d" };
const book = XLSX.utils.book_new();
const hidden = XLSX.utils.aoa_to_sheet([["姓名", "身份证号码"], ["不该读到", "500101199001012312"]]);
XLSX.utils.book_append_sheet(book, hidden, "底稿");
XLSX.utils.book_append_sheet(book, sheet, "名册");
book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
fs.writeFileSync(process.argv[2] + "/roster.xls", XLSX.write(book, { type: "buffer", bookType: "biff8", bookSST: true }));
fs.writeFileSync(process.argv[2] + "/roster-excel95.xls", XLSX.write(book, { type: "buffer", bookType: "biff5" }));
