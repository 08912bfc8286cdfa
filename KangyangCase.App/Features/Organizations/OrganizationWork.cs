using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Organizations;

/// <summary>The first two steps of every write on an organization: an administrator, with a reason, on a record in sight.</summary>
internal static class OrganizationWork
{
    public static async Task<Result> OnOrganizationAsync(
        this WriteGate gate, Actor actor, OrganizationId id, Func<WriteScope, Organization, Task<Result>> work, CancellationToken cancellation)
    {
        if (!actor.Is(Role.Administrator)) return OrganizationErrors.NotAdministrator;
        return await gate.RunAsync(actor, async scope =>
            await scope.Db.Organizations(actor).SingleOrDefaultAsync(entry => entry.Id == id, cancellation) is { } organization
                ? await work(scope, organization)
                : OrganizationErrors.NotFound, cancellation);
    }

    public static async Task<Result> OnFilingAsync(
        this WriteGate gate, Actor actor, FilingId id, Func<WriteScope, Organization, Filing, Task<Result>> work, CancellationToken cancellation)
    {
        if (!actor.Is(Role.Administrator)) return OrganizationErrors.NotAdministrator;
        return await gate.RunAsync(actor, async scope =>
        {
            if (await scope.Db.Filings.AsSingleQuery().SingleOrDefaultAsync(entry => entry.Id == id, cancellation) is not { } filing) return FilingErrors.NotFound;
            var organization = await scope.Db.Organizations(actor).SingleOrDefaultAsync(entry => entry.Id == filing.OrganizationId, cancellation);
            return organization is null ? FilingErrors.NotFound : await work(scope, organization, filing);
        }, cancellation);
    }

    public static Refusal? CheckReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? OrganizationErrors.ReasonMissing
        : reason.Trim().Length > Organization.NoteLimit ? OrganizationErrors.ReasonTooLong
        : null;
}
