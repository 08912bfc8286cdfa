using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cases.Tasks;

namespace KangyangCase.App.Features.Cases;

/// <summary>Whose task is whose; asked by the lists and by the use cases.</summary>
public static class TaskAccess
{
    public static bool MayAdd(Actor actor) => actor.IsAny(Role.Coordinator, Role.Reviewer, Role.Examiner, Role.CertificateClerk);

    /// <summary>Owner, creator, or a coordinator who runs the case.</summary>
    public static bool MayAct(Actor actor, CaseTask task, CaseFile caseFile) =>
        task.OwnerId == actor.UserId || task.CreatedBy == actor.UserId || (actor.Is(Role.Coordinator) && CaseAccess.Runs(actor, caseFile));

    /// <summary>The actor's by name, or by role while nobody is named.</summary>
    public static bool IsMine(Actor actor, OpenTask task) =>
        task.OwnerId == actor.UserId || (task.OwnerId is null && IsOfRole(actor, task));

    /// <summary>The whole role's: also what a colleague is named for.</summary>
    public static bool Concerns(Actor actor, OpenTask task) => task.OwnerId == actor.UserId || IsOfRole(actor, task);

    private static bool IsOfRole(Actor actor, OpenTask task)
    {
        if (task.Role is not { } role || !actor.Is(RoleOf(role))) return false;
        return actor.Scope is not DataScope.Organization own || role switch
        {
            CaseRole.Coordinator => task.Case.Provider == own.Id,
            CaseRole.Examiner or CaseRole.CertificateClerk => task.Case.Assessor == own.Id,
            // Reviewers and administrators belong to no party.
            CaseRole.Reviewer or CaseRole.Administrator => false,
        };
    }

    public static Role RoleOf(CaseRole role) => role switch
    {
        CaseRole.Coordinator => Role.Coordinator,
        CaseRole.Reviewer => Role.Reviewer,
        CaseRole.Examiner => Role.Examiner,
        CaseRole.CertificateClerk => Role.CertificateClerk,
        CaseRole.Administrator => Role.Administrator,
    };
}
