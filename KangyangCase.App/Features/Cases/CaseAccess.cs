using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;

namespace KangyangCase.App.Features.Cases;

/// <summary>Who may do what with a case that lies within the actor's scope; asked by the page and by the use cases.</summary>
public static class CaseAccess
{
    public static bool MayReveal(Actor actor) => actor.IsAny(Role.Coordinator, Role.Reviewer, Role.CertificateClerk);

    /// <summary>An assessment organization sees the cases it will assess, but they stay the provider's to run.</summary>
    public static bool Runs(Actor actor, CaseFile caseFile) =>
        actor.Scope is not DataScope.Organization own || own.Id == caseFile.ProviderId;

    /// <summary>Certificates are handed out where they are made or where the training was.</summary>
    public static bool MayHandOut(Actor actor, CaseFile caseFile) =>
        actor.Is(Role.CertificateClerk) || (actor.Is(Role.Coordinator) && Runs(actor, caseFile));

    /// <summary>Whoever works on cases may print a redacted one.</summary>
    public static bool MayPrint(Actor actor) => actor.IsAny(Role.Coordinator, Role.Reviewer, Role.CertificateClerk, Role.Administrator, Role.Auditor);
}
