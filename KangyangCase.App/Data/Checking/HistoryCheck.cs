using System.Security.Cryptography;
using System.Text.Json;
using KangyangCase.App.Data.ChangeLog;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Data.Checking;

/// <summary>
/// Historical certificates against their faces and log rows. No assessment or posting stands behind them: their ground is the
/// import that recorded them, and what the public check answers for is what was last decided in the log.
/// </summary>
internal sealed class HistoryCheck
{
    private readonly HistoricalFaceSeal seal;
    private readonly Dictionary<long, ChangeLogEntry> log;
    private readonly ILookup<string, ChangeLogEntry> acts;
    private readonly List<Fault> faults;

    private HistoryCheck(CheckedFile file, List<ChangeLogEntry> log, List<Fault> faults)
    {
        seal = new(new PersonalDataProtector(file.Keys));
        this.log = log.ToDictionary(entry => entry.Sequence);
        acts = log.Where(entry => entry.SubjectKind == HistoryActs.Certificate).ToLookup(entry => entry.SubjectId, StringComparer.OrdinalIgnoreCase);
        this.faults = faults;
    }

    /// <param name="register">Certificates issued here: no number may stand in both.</param>
    public static List<HistoryCheckRow> Run(CheckedFile file, List<ChangeLogEntry> log, List<RegisterRow> register, List<Fault> faults)
    {
        var rows = HistoryCheckRow.Load(file, faults);
        var check = new HistoryCheck(file, log, faults);
        foreach (var row in rows) check.Check(row);
        check.FindDuplicates(rows, register);
        check.FindDeleted(rows);
        return rows;
    }

    private void Add(string code, string message) => faults.Add(new(code, message));

    private void Check(HistoryCheckRow row)
    {
        CheckFace(row);
        if (!log.TryGetValue(row.LogSequence, out var entry) || entry.Action != HistoryActs.CertificateRecorded || !Same(entry.SubjectId, row.Id))
        {
            Add("history.no-log", $"{row.Named}：变更日志中没有它的登记记录（应在第 {row.LogSequence} 行）。");
            return;
        }
        if (Proof(entry) is not { } proof)
        {
            Add("history.no-log", $"{row.Named}：登记记录（第 {entry.Sequence} 行）读不出来。");
            return;
        }
        if (proof.Number != row.Number || proof.IssuerKey != row.IssuerKey) Add("history.altered", $"{row.Named}：登记时的编号是 {proof.Number}。");
        if (proof.FaceDigest != Convert.ToHexString(row.FaceDigest)) Add("history.altered", $"{row.Named}：内容摘要与登记记录（第 {entry.Sequence} 行）不符。");
        if (proof.IssuedOn != row.IssuedOn) Add("history.altered", $"{row.Named}：发证日期与登记记录 {proof.IssuedOn:yyyy-MM-dd} 不符。");
        if (proof.Kind != row.Kind) Add("history.altered", $"{row.Named}：证书类别与登记记录不符。");
        if (proof.Batch != row.Batch || proof.KeptBy != row.KeptBy || proof.AssessmentOrganization != row.Assessor || entry.CaseId != row.Case)
        {
            Add("history.altered", $"{row.Named}：对应的批次、机构或个案与登记记录不符。");
        }
        CheckPublication(row, proof);
        CheckWithdrawal(row);
    }

    private void CheckFace(HistoryCheckRow row)
    {
        try
        {
            var (face, digest) = seal.OpenWithDigest(row.Face);
            if (!digest.AsSpan().SequenceEqual(row.FaceDigest)) Add("history.digest", $"{row.Named}：内容与登记的摘要不符。");
            if (face.Number != row.Number) Add("history.altered", $"{row.Named}：登记的编号与内容中的编号 {face.Number} 不符。");
            if (face.IssuedOn != row.IssuedOn) Add("history.altered", $"{row.Named}：登记的发证日期与内容中的日期 {face.IssuedOn:yyyy-MM-dd} 不符。");
            if (face.Kind.ToString() != row.Kind) Add("history.altered", $"{row.Named}：登记的证书类别与内容不符。");
            if (Goal.Parse(row.Goal ?? "") is not { Succeeded: true } goal
                || (face.GoalName, face.WorkType, face.LevelLabel) != (goal.Value.Name, goal.Value.WorkType, goal.Value.Level?.Label()))
            {
                Add("history.altered", $"{row.Named}：内容中的职业或等级与个案不符。");
            }
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            Add("history.face", $"{row.Named}：内容解不开，被改动。");
        }
    }

    private void CheckPublication(HistoryCheckRow row, HistoryProof proof)
    {
        var last = acts[row.Id].Where(entry => entry.Action is HistoryActs.Published or HistoryActs.Unpublished).MaxBy(entry => entry.Sequence);
        var decided = last is null ? proof.Published : last.Action == HistoryActs.Published;
        if (decided != row.Published) Add("history.publication", $"{row.Named}：是否对外公开与变更日志不符。");
    }

    private void CheckWithdrawal(HistoryCheckRow row)
    {
        var act = acts[row.Id].FirstOrDefault(entry => entry.Action == HistoryActs.Withdrawn);
        if ((act?.BusinessDate, act?.Reason) != (row.WithdrawnOn, row.WithdrawalReason)) Add("history.withdrawal", $"{row.Named}：是否撤下、日期或原因与变更日志不符。");
    }

    private void FindDuplicates(List<HistoryCheckRow> rows, List<RegisterRow> register)
    {
        var issued = register.Select(row => row.Number).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows.Where(row => issued.Contains(row.Number))) Add("certificate.duplicate", $"证书编号 {row.Number} 重复：本系统签发的证书和历史证书各有一本。");
        foreach (var group in rows.Where(row => row.WithdrawnOn is null).GroupBy(row => (row.Number.ToUpperInvariant(), row.IssuerKey)).Where(group => group.Count() > 1))
        {
            Add("certificate.duplicate", $"历史证书编号 {group.Key.Item1} 重复，共 {group.Count()} 本。");
        }
    }

    private void FindDeleted(List<HistoryCheckRow> rows)
    {
        var present = rows.Select(row => row.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var subject in acts.Where(subject => !present.Contains(subject.Key) && subject.All(entry => entry.Action != HistoryActs.CertificateRemoved)))
        {
            var first = subject.MinBy(entry => entry.Sequence)!;
            Add("history.deleted", $"变更日志第 {first.Sequence} 行登记的历史证书 {Proof(first)?.Number ?? "（编号读不出）"} 不在库中（被删除）。");
        }
        foreach (var row in rows.Where(row => acts[row.Id].Any(entry => entry.Action == HistoryActs.CertificateRemoved)))
        {
            Add("history.altered", $"{row.Named}：变更日志记载已随批次撤销，库中却仍存在。");
        }
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static HistoryProof? Proof(ChangeLogEntry entry)
    {
        try
        {
            return JsonSerializer.Deserialize<HistoryProof>(entry.Details);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
