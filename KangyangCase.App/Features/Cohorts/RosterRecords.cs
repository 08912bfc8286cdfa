using KangyangCase.App.Data;
using KangyangCase.App.Importing;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>
/// The records behind what a roster says about a person on file. Only those a roster made, and nobody touched since, are taken
/// away again; what somebody entered stays beside the new one.
/// </summary>
internal static class RosterRecords
{
    /// <param name="was">What the file's word replaces, as lists show it.</param>
    /// <param name="overHand">The user put the file in the place of what somebody had entered.</param>
    public static async Task FollowAsync(this KangyangDb db, Trainee trainee, RosterColumn field, string? was, string? now, DateOnly today, bool overHand = false)
    {
        switch (field)
        {
            case RosterColumn.Employer:
                var jobs = await db.EmploymentRecords.Where(entry => entry.TraineeId == trainee.Id).ToListAsync();
                db.RemoveRange(jobs.Where(job => job.IsFromRoster && job.Employer == was));
                if (now is not null && !jobs.Exists(job => job.Employer == now && job.RunsOn(today)))
                {
                    db.Add(EmploymentRecord.FromRoster(trainee.Id, now, overHand ? today : null));
                }

                break;
            case RosterColumn.TargetGroup:
                var memberships = await db.TargetGroupMemberships.Where(entry => entry.TraineeId == trainee.Id).ToListAsync();
                var (old, current) = (Groups(was), Groups(now));
                db.RemoveRange(memberships.Where(one => one.IsFromRoster && old.Contains(one.Group) && !current.Contains(one.Group)));
                db.AddRange(current.Where(group => !memberships.Exists(one => one.Group == group)).Select(group => TargetGroupMembership.FromRoster(trainee.Id, group)));
                break;
            default:
                return;
        }

        await db.SummarizeAsync(trainee, today);
    }

    private static List<TargetGroup> Groups(string? words) =>
        [.. (words ?? "").Split('、', StringSplitOptions.RemoveEmptyEntries).Select(TargetGroups.FromText).OfType<TargetGroup>()];
}
