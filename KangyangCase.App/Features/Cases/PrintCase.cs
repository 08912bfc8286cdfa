using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Printing.Documents;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>The whole record of a case as a paper without names: an act with a reason and a log row.</summary>
public sealed class PrintCase(
    WriteGate gate, IDbContextFactory<KangyangDb> contexts, IBusinessClock clock, CaseTimelineQueries timelines, PersonalDataProtector protector, CasePrintout paper)
{
    public sealed record Input(CaseFileId Case, string Reason);

    public async Task<Result<byte[]>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!CaseAccess.MayPrint(actor)) return CaseErrors.NotFound;
        if (string.IsNullOrWhiteSpace(input.Reason)) return CaseErrors.PrintoutReasonMissing;
        if (input.Reason.Trim().Length > CaseFile.ReasonLimit) return CaseErrors.ReasonTooLong;
        if (await timelines.AllAsync(actor, input.Case, cancellation) is not { } timeline) return CaseErrors.NotFound;
        var pdf = paper.Render(await TextAsync(actor, input.Case, timeline, cancellation));
        var logged = await gate.RunAsync(actor, scope => LogAsync(scope, input), cancellation);
        return logged.Succeeded ? pdf : logged.Refusal;
    }

    private static async Task<Result> LogAsync(WriteScope scope, Input input)
    {
        if (!await scope.Db.Cases(scope.Actor).AnyAsync(entry => entry.Id == input.Case)) return CaseErrors.NotFound;
        await scope.LogAsync("case.printed", "case", input.Case.Value, "打印个案办理记录（已脱敏）", input.Reason.Trim(), input.Case);
        return Result.Success;
    }

    private async Task<CasePrintoutText> TextAsync(Actor actor, CaseFileId id, CaseTimeline timeline, CancellationToken cancellation)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var scoped = db.Cases(actor).AsNoTracking().Where(entry => entry.Id == id);
        var caseFile = await scoped.SingleAsync(cancellation);
        var person = await db.Trainees.AsNoTracking().SingleAsync(entry => entry.Id == caseFile.TraineeId, cancellation);
        var provider = await db.Organizations.Where(entry => entry.Id == caseFile.ProviderId).Select(entry => entry.Name).SingleAsync(cancellation);
        var stage = (await db.StagesAsync(scoped, today))[id];
        var names = await db.PseudonymsAsync(protector, caseFile, person, timeline, cancellation);
        var subject = names.For(person.Name, PseudonymKind.Trainee);
        var owner = await db.OwnerNameAsync(caseFile.OwnerId);
        return new(
            "个案办理记录",
            [
                ("学员", $"{subject}，{person.Sex.Label()}"), ("目标", caseFile.Goal.Display), ("阶段", stage.Label()), ("办理机构", provider),
                ("负责人", owner is null ? "未指定" : names.For(owner, PseudonymKind.Official)), ("建档日期", $"{caseFile.OpenedOn:yyyy-MM-dd}"),
                .. caseFile.ExitedOn is { } day ? new[] { ("退出", names.Redact($"{day:yyyy-MM-dd} {caseFile.ExitKind?.Label()}，{caseFile.ExitReason}")) } : [],
            ],
            [.. timeline.Events.Select(one => new CasePrintoutEntry(
                $"{one.When}　{names.For(one.Actor, PseudonymKind.Official)}（{one.Role}）",
                [
                    names.Redact(one.Summary), .. one.Reason is { } reason ? new[] { names.Redact($"原因：{reason}") } : [], .. one.Fields.Count > 0 ? new[] { names.Redact(string.Join("；", one.Fields)) } : [],
                ]))],
            today);
    }
}
