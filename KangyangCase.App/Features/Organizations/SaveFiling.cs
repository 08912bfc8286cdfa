using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Organizations;

/// <summary>Enters a filing from the authority's document, corrects one, or completes one that was carried over.</summary>
public sealed class SaveFiling(WriteGate gate)
{
    /// <param name="Filing">Null: a new one.</param>
    /// <param name="Seen">What the form was filled from; something else on file refuses. Null: no form was filled.</param>
    /// <param name="Reason">Required when an existing one is changed.</param>
    public sealed record Input(OrganizationId Organization, FilingId? Filing, FilingDraft Draft, string? Reason, FilingDraft? Seen = null);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.OnOrganizationAsync(actor, input.Organization, (scope, organization) => input.Filing is { } id
            ? CorrectAsync(scope, organization, id, input)
            : EnterAsync(scope, organization, input), cancellation);

    private static async Task<Result> EnterAsync(WriteScope scope, Organization organization, Input input)
    {
        var entered = Filing.Enter(organization, input.Draft);
        if (!entered.Succeeded) return entered.Refusal;
        var filing = entered.Value;
        if (await CheckAsync(scope, organization, filing) is { } refusal) return refusal;
        scope.Db.Filings.Add(filing);
        await scope.LogAsync(
            "filing.entered", "organization", organization.Id.Value, $"登记 {organization.Name} 的备案 {filing.DocumentNumber}（{filing.Goals.Count} 项）",
            details: OrganizationTrace.Of(filing));
        return Result.Success;
    }

    private static async Task<Result> CorrectAsync(WriteScope scope, Organization organization, FilingId id, Input input)
    {
        if (await scope.Db.Filings.AsSingleQuery().SingleOrDefaultAsync(entry => entry.Id == id && entry.OrganizationId == organization.Id) is not { } filing) return FilingErrors.NotFound;
        if (input.Seen is { } seen && OrganizationShapes.Filing([]).Differ(seen, FilingDraft.Of(filing))) return FilingErrors.Overtaken;
        var before = OrganizationTrace.Of(filing);
        var completing = filing.CarriedOver;
        var filled = filing.Fill(organization, input.Draft);
        if (Refusal.Of([.. new[] { filled.Refusal, OrganizationWork.CheckReason(input.Reason) }.OfType<Refusal>()]) is { } refusal) return refusal;
        if (await CheckAsync(scope, organization, filing) is { } clash) return clash;
        await scope.LogAsync(
            completing ? "filing.completed" : "filing.corrected", "organization", organization.Id.Value,
            $"{(completing ? "补齐" : "更正")} {organization.Name} 的备案 {filing.DocumentNumber}（{filing.Goals.Count} 项）", input.Reason!.Trim(),
            details: new { before, after = OrganizationTrace.Of(filing) });
        return Result.Success;
    }

    private static async Task<Refusal?> CheckAsync(WriteScope scope, Organization organization, Filing filing)
    {
        if (!await scope.Db.Organizations.AnyAsync(entry => entry.Id == filing.AuthorityId && entry.Kind == OrganizationKind.Authority)) return FilingErrors.AuthorityMissing;
        if (filing.NumberPrefix is { } prefix)
        {
            var holder = await (
                from other in scope.Db.Filings
                join owner in scope.Db.Organizations on other.OrganizationId equals owner.Id
                where other.NumberPrefix == prefix && other.OrganizationId != organization.Id
                select owner.Name).FirstOrDefaultAsync();
            if (holder is not null) return OrganizationErrors.PrefixTaken(prefix, holder);
        }
        return (await scope.Db.FilingHistoryAsync(organization.Id)).Accept(filing).Refusal;
    }
}
