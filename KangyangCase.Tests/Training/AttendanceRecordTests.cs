using CsCheck;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;

namespace KangyangCase.Tests.Training;

public sealed class AttendanceRecordTests
{
    private static readonly DateOnly Day = new(2020, 10, 12);

    private static readonly Gen<AttendedSession> AnySession =
        from kind in Gen.Enum<LessonKind>()
        from halves in Gen.Int[1, 16]
        from status in Gen.OneOf<AttendanceStatus?>(null, AttendanceStatus.Present, AttendanceStatus.Absent, AttendanceStatus.Leave)
        select new AttendedSession(Day, kind, LessonHours.FromHalves(halves), status);

    [Fact]
    public void Percent_OfAnyRecord_LiesBetweenZeroAndAHundred() => AnySession.List[0, 40].Sample(sessions =>
    {
        var record = new AttendanceRecord(sessions);
        Assert.True(record.Percent is null == (sessions.Count == 0));
        Assert.InRange(record.Percent ?? 0, 0, 100);
        Assert.Equal(record.Scheduled, LessonHours.Sum(Enum.GetValues<LessonKind>().Select(kind => record.ByKind(kind).Scheduled)));
        Assert.Equal(record.Earned, LessonHours.Sum(Enum.GetValues<LessonKind>().Select(kind => record.ByKind(kind).Earned)));
    });

    [Fact]
    public void Earned_WhenAPresentSessionIsAdded_NeverFalls() =>
        Gen.Select(AnySession.List[0, 40], AnySession).Sample((sessions, more) =>
        {
            var before = new AttendanceRecord(sessions);
            var after = new AttendanceRecord([.. sessions, more with { Status = AttendanceStatus.Present }]);
            Assert.True(after.Earned > before.Earned);
            Assert.True((after.Percent ?? 0) >= (before.Percent ?? 0));
        });

    [Fact]
    public void Percent_CountsEveryScheduledSession_AlsoThoseToComeAndUnmarked()
    {
        var record = Record((4, AttendanceStatus.Present), (4, null), (4, AttendanceStatus.Leave), (4, AttendanceStatus.Absent));
        Assert.Equal("4", record.Earned.ToString());
        Assert.Equal("16", record.Scheduled.ToString());
        Assert.Equal(25, record.Percent);
        Assert.Equal(1, record.Unmarked);
    }

    [Fact]
    public void Percent_WithoutSessions_IsNoNumber()
    {
        Assert.Null(Record().Percent);
        Assert.Equal("—", Record().Total.PercentText);
    }

    [Fact]
    public void PercentText_JustBelowAThreshold_DoesNotRoundUpToIt()
    {
        var record = new AttendanceRecord(
            [.. Enumerable.Range(0, 1999).Select(_ => Session(2, AttendanceStatus.Present)), .. Enumerable.Range(0, 501).Select(_ => Session(2, AttendanceStatus.Absent))]);
        Assert.Equal(79.96m, record.Percent);
        Assert.Equal("79.9%", record.Total.PercentText);
    }

    internal static AttendanceRecord Record(params (decimal Lessons, AttendanceStatus? Status)[] sessions) =>
        new(sessions.Select(session => Session(session.Lessons, session.Status)));

    private static AttendedSession Session(decimal lessons, AttendanceStatus? status) =>
        new(Day, LessonKind.Theory, LessonHours.Create(lessons).Value, status);
}
