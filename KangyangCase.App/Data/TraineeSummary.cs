using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data;

/// <summary>Keeps what lists show of a person in step with the records it is taken from.</summary>
public static class TraineeSummary
{
    private const char Between = '、';

    /// <summary>After both may have changed, before saving.</summary>
    public static async Task SummarizeAsync(this KangyangDb db, Trainee trainee, DateOnly today)
    {
        await db.SummarizeGroupsAsync(trainee, today);
        await db.SummarizeEmployerAsync(trainee, today);
    }

    /// <summary>After memberships changed, before saving. Words that name no group stay.</summary>
    public static async Task SummarizeGroupsAsync(this KangyangDb db, Trainee trainee, DateOnly today)
    {
        var groups = (await OfAsync(db, db.TargetGroupMemberships, entry => entry.TraineeId == trainee.Id))
            .Where(entry => entry.TraineeId == trainee.Id && entry.RunsOn(today)).Select(entry => entry.Group).Distinct().Order().Select(group => group.Label());
        var words = Words(trainee).Where(word => TargetGroups.FromText(word) is null);
        trainee.Summarize(string.Join(Between, groups.Concat(words)), trainee.Employer);
    }

    /// <summary>After employment records changed, before saving.</summary>
    public static async Task SummarizeEmployerAsync(this KangyangDb db, Trainee trainee, DateOnly today)
    {
        var running = (await OfAsync(db, db.EmploymentRecords, entry => entry.TraineeId == trainee.Id))
            .Where(entry => entry.TraineeId == trainee.Id && entry.RunsOn(today) && entry.Employer is not null);
        trainee.Summarize(trainee.TargetGroup, running.OrderBy(entry => entry.From ?? DateOnly.MinValue).ThenBy(entry => entry.Id.Value).LastOrDefault()?.Employer);
    }

    /// <summary>A roster described the person: the group and the employer it names become records, unless they run already.</summary>
    public static async Task FollowRosterAsync(this KangyangDb db, Trainee trainee, DateOnly today)
    {
        // A new person has none yet; asking for each row of a roster would slow an import down.
        var isNew = db.Entry(trainee).State is EntityState.Added or EntityState.Detached;
        var memberships = isNew ? [] : await db.TargetGroupMemberships.AsNoTracking().Where(entry => entry.TraineeId == trainee.Id).ToListAsync();
        foreach (var group in Words(trainee).Select(TargetGroups.FromText).OfType<TargetGroup>().Distinct())
        {
            // One without days would overlap what is on file, ended or not: a person decides that.
            if (!memberships.Exists(entry => entry.Group == group)) db.Add(TargetGroupMembership.FromRoster(trainee.Id, group));
        }
        if (trainee.Employer is not { } employer) return;
        var jobs = isNew ? [] : await db.EmploymentRecords.AsNoTracking().Where(entry => entry.TraineeId == trainee.Id).ToListAsync();
        if (!jobs.Exists(entry => entry.Employer == employer && entry.RunsOn(today))) db.Add(EmploymentRecord.FromRoster(trainee.Id, employer));
    }

    private static IEnumerable<string> Words(Trainee trainee) => (trainee.TargetGroup ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What is stored and what this write has added or changed, without what it removed.</summary>
    private static async Task<IEnumerable<T>> OfAsync<T>(KangyangDb db, DbSet<T> records, System.Linq.Expressions.Expression<Func<T, bool>> owner)
        where T : class
    {
        await records.Where(owner).LoadAsync();
        return db.ChangeTracker.Entries<T>().Where(entry => entry.State is not (EntityState.Deleted or EntityState.Detached)).Select(entry => entry.Entity).ToList();
    }
}
