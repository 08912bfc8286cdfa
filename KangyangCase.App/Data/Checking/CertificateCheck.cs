using System.Security.Cryptography;
using System.Text.Json;
using KangyangCase.App.Data.Attachments;
using KangyangCase.App.Data.ChangeLog;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Data.Checking;

/// <summary>The register against its faces, its log rows, and what had to be true before a certificate was issued.</summary>
internal sealed class CertificateCheck
{
    private readonly CertificateFaceSeal seal;
    private readonly Dictionary<long, ChangeLogEntry> log;
    private readonly Dictionary<string, ChangeLogEntry> revocations;
    private readonly Dictionary<Guid, Dictionary<string, string>> marks;
    private readonly List<Fault> faults;
    private readonly ContentStore contents;
    private readonly string photos;

    private CertificateCheck(CheckedFile file, List<ChangeLogEntry> log, List<Fault> faults)
    {
        seal = new(new PersonalDataProtector(file.Keys));
        contents = new(Path.Combine(file.Folder, DataFolder.AttachmentsName), file.Keys);
        photos = Path.Combine(file.Folder, DataFolder.PhotosName);
        this.log = log.ToDictionary(entry => entry.Sequence);
        revocations = log.Where(entry => entry.Action == CertificateActs.Revoked).GroupBy(entry => entry.SubjectId).ToDictionary(group => group.Key, group => group.Last());
        marks = file.Read("SELECT \"AssessmentId\", \"Component\", \"Value\" FROM \"AssessmentMarks\"", row => (Id: row.GetGuid(0), Component: row.GetString(1), Value: row.GetString(2)))
            .GroupBy(row => row.Id).ToDictionary(group => group.Key, group => group.ToDictionary(row => row.Component, row => row.Value));
        this.faults = faults;
    }

    public static List<RegisterRow> Run(CheckedFile file, List<ChangeLogEntry> log, List<Fault> faults)
    {
        var register = RegisterRow.Load(file, faults);
        var check = new CertificateCheck(file, log, faults);
        check.FindDuplicates(register);
        foreach (var row in register) check.Check(row);
        check.FindDeleted(register);
        return register;
    }

    private void Add(string code, string message) => faults.Add(new(code, message));

    private void FindDuplicates(List<RegisterRow> register)
    {
        foreach (var group in register.GroupBy(row => PlainText.Clean(row.Number).ToUpperInvariant()).Where(group => group.Count() > 1))
        {
            var spellings = group.Select(row => row.Number).Distinct().ToList();
            Add("certificate.duplicate", $"证书编号 {group.Key} 重复，共 {group.Count()} 本{(spellings.Count > 1 ? $"（写法：{string.Join("、", spellings.Select(text => $"“{text}”"))}）" : "")}。");
        }
        foreach (var group in register.Where(row => row.RevokedOn is null).GroupBy(row => row.Assessment).Where(group => group.Count() > 1))
        {
            Add("certificate.twice", $"同一成绩有 {group.Count()} 本有效证书：{string.Join("、", group.Select(row => row.Number))}。");
        }
    }

    private void FindDeleted(List<RegisterRow> register)
    {
        var present = register.Select(row => row.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in log.Values.Where(entry => entry.Action == CertificateActs.Issued && !present.Contains(entry.SubjectId)).OrderBy(entry => entry.Sequence))
        {
            Add("certificate.deleted", $"变更日志第 {entry.Sequence} 行签发的证书 {Proof(entry)?.Number ?? "（编号读不出）"} 不在登记簿中（被删除）。");
        }
    }

    private void Check(RegisterRow row)
    {
        var number = CertificateNumber.Parse(row.Number);
        if (!number.Succeeded || number.Value.Value != row.Number) Add("certificate.number", $"{row.Named}：编号结构不对。");
        else if (row.IssuedOn is { } on && Goal.Parse(row.Goal ?? "") is { Succeeded: true, Value.Level: { } level }
            && number.Value.AgreesWith(number.Value.Prefix, on, level) is { Succeeded: false } contradiction)
        {
            Add("certificate.number", $"{row.Named}：{contradiction.Refusal.Message}");
        }
        CheckFace(row);
        CheckLog(row);
        CheckGrounds(row);
    }

    private void CheckFace(RegisterRow row)
    {
        try
        {
            var (face, digest) = seal.OpenWithDigest(row.Face);
            if (!digest.AsSpan().SequenceEqual(row.FaceDigest)) Add("certificate.digest", $"{row.Named}：票面与登记的摘要不符。");
            if (face.PhotoSha256 is { } photo && !HasPhoto(photo)) Add("certificate.photo", $"{row.Named}：签发时的照片不在数据目录中或已损坏。");
            if (face.Number != row.Number) Add("certificate.altered", $"{row.Named}：登记的编号与票面编号 {face.Number} 不符。");
            if (face.IssuedOn != row.IssuedOn) Add("certificate.altered", $"{row.Named}：登记的发证日期与票面日期 {face.IssuedOn:yyyy-MM-dd} 不符。");
            if (Goal.Parse(row.Goal ?? "") is { Succeeded: true } goal && (face.OccupationName, face.WorkType, face.LevelLabel) != (goal.Value.Name, goal.Value.WorkType, goal.Value.Level?.Label()))
            {
                Add("certificate.altered", $"{row.Named}：票面的职业或等级与评价计划不符。");
            }
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            Add("certificate.face", $"{row.Named}：票面解不开，内容被改动。");
        }
    }

    private void CheckLog(RegisterRow row)
    {
        if (!log.TryGetValue(row.LogSequence, out var entry) || entry.Action != CertificateActs.Issued || !Same(entry.SubjectId, row.Id))
        {
            Add("certificate.no-log", $"{row.Named}：变更日志中没有它的签发记录（应在第 {row.LogSequence} 行）。");
        }
        else if (Proof(entry) is not { } proof) Add("certificate.no-log", $"{row.Named}：签发记录（第 {entry.Sequence} 行）读不出来。");
        else
        {
            if (proof.Number != row.Number) Add("certificate.altered", $"{row.Named}：签发时的编号是 {proof.Number}。");
            if (proof.FaceDigest != Convert.ToHexString(row.FaceDigest)) Add("certificate.altered", $"{row.Named}：票面摘要与签发记录（第 {entry.Sequence} 行）不符。");
            if (proof.IssuedOn != row.IssuedOn) Add("certificate.altered", $"{row.Named}：发证日期与签发记录 {proof.IssuedOn:yyyy-MM-dd} 不符。");
            if (proof.Organization != row.Organization) Add("certificate.altered", $"{row.Named}：评价机构与签发记录不符。");
            if (proof.Assessment != row.Assessment || entry.CaseId != row.Case) Add("certificate.altered", $"{row.Named}：对应的成绩或个案与签发记录不符。");
            else if (!SameMarks(proof.Marks, marks.GetValueOrDefault(row.Assessment))) Add("certificate.marks", $"{row.Named}：成绩与签发时不符，签发后被改动。");
        }
        var revocation = revocations.GetValueOrDefault(row.Id);
        if (row.RevokedOn is null && revocation is not null) Add("certificate.revocation", $"{row.Named}：变更日志第 {revocation.Sequence} 行已撤销，登记簿却为有效。");
        else if (row.RevokedOn is not null && revocation?.BusinessDate != row.RevokedOn) Add("certificate.revocation", $"{row.Named}：登记为已撤销，变更日志中没有相符的撤销记录。");
    }

    /// <summary>What had to be true on the day of issue.</summary>
    private void CheckGrounds(RegisterRow row)
    {
        if (row.PlanOrganization != row.Organization || row.BatchOrganization != row.Organization) Add("certificate.organization", $"{row.Named}：评价机构与评价计划或批次不符。");
        if (row.AssessmentCase != row.Case) Add("certificate.case", $"{row.Named}：个案与成绩不符。");
        if (row.Candidacy != nameof(CandidacyStatus.Approved) || !row.MarksSubmitted) Add("certificate.grounds", $"{row.Named}：成绩未提交或考生未经审核通过。");
        if (row.Posting is not { } posting) Add("certificate.grounds", $"{row.Named}：成绩没有公示。");
        else if (row.IssuedOn <= posting.LastDay) Add("certificate.grounds", $"{row.Named}：发证日期不晚于公示期满日 {posting.LastDay:yyyy-MM-dd}。");
        else if (posting.Objection is not (nameof(ObjectionStatus.None) or nameof(ObjectionStatus.Dismissed))) Add("certificate.grounds", $"{row.Named}：公示异议未处理完或已成立。");
    }

    private static bool SameMarks(IReadOnlyDictionary<string, string> issued, Dictionary<string, string>? now) =>
        now is not null && issued.Count == now.Count && issued.All(mark => now.GetValueOrDefault(mark.Key) == mark.Value);

    private bool HasPhoto(string hash) => contents.Check(hash) == ContentState.Whole || File.Exists(Path.Combine(photos, hash + ".jpg"));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static IssueProof? Proof(ChangeLogEntry entry)
    {
        try
        {
            return JsonSerializer.Deserialize<IssueProof>(entry.Details);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
