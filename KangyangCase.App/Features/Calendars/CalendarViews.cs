using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Calendars;

/// <param name="Status">Null: no data for the year.</param>
/// <param name="Needed">The office cannot do without it by now.</param>
public sealed record CalendarRow(int Year, CalendarYearStatus? Status, string Source, int Holidays, int Workdays, bool Needed);

public sealed record CalendarListView(IReadOnlyList<CalendarRow> Rows, IReadOnlyList<int> Missing, bool MayEdit);

/// <param name="At">China time.</param>
public sealed record CalendarAct(string At, string Actor, string Summary, string? Reason);

/// <param name="Stored">Null: no data yet.</param>
/// <param name="Seen">To be handed back when saving: a year changed meanwhile is not overwritten unseen.</param>
public sealed record CalendarYearView(int Year, CalendarYear? Stored, string Seen, IReadOnlyList<CalendarAct> Acts, DateOnly Today, bool Needed, bool MayEdit);

/// <param name="WouldBe">The last day by the new arrangement; null when a year is missing for it.</param>
public sealed record PostingEffect(PublicPostingId Id, string Plan, DateOnly LastDay, DateOnly? WouldBe);

/// <param name="What">开班 or 上课.</param>
public sealed record PlannedDayEffect(CohortId Cohort, string Name, string What, DateOnly On);

/// <param name="OpenPostings">How many postings run now; those that would end differently are in <paramref name="Postings"/>.</param>
/// <param name="Planned">Sessions and openings on days that would become days off.</param>
public sealed record CalendarEffects(int OpenPostings, IReadOnlyList<PostingEffect> Postings, IReadOnlyList<PlannedDayEffect> Planned);

/// <param name="Fault">Why it could not be saved like this; null: it could.</param>
public sealed record CalendarComparison(IReadOnlyList<CalendarChange> Changes, CalendarEffects Effects, Domain.Common.Refusal? Fault);
