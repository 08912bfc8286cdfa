using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>What was put right without asking, in words for the preview.</summary>
internal static class RosterNotes
{
    public static IEnumerable<string> OfDocument(string written, IdentityDocument document)
    {
        if (document.Kind != IdentityDocumentKind.ResidentIdCard)
        {
            yield return $"证件类型 {document.Kind.Label()}";
        }

        if (PlainText.HalfWidth(written) != written)
        {
            yield return "证件号码中的全角字符已转半角";
        }

        if (written.Any(char.IsWhiteSpace))
        {
            yield return "证件号码中的空格已去掉";
        }

        if (written.EndsWith('x'))
        {
            yield return "证件号码末位 x 已改为大写";
        }
    }

    public static IEnumerable<string> OfPhone(string written, bool isNumber)
    {
        if (isNumber)
        {
            yield return "手机号由数字转为文本";
        }
        else if (written.Any(character => !char.IsAsciiDigit(character)))
        {
            yield return "手机号中的空格、横线或前缀已去掉";
        }
    }

    public static string OfLevel(string written, SkillLevel level) => $"等级“{written}”按 {level.Label()}";
}
