namespace KangyangCase.Domain.Cohorts;

public enum AttendanceStatus
{
    /// <summary>出勤: earns the session's lessons.</summary>
    Present,

    /// <summary>缺勤.</summary>
    Absent,

    /// <summary>请假: excused, but earns nothing.</summary>
    Leave,
}

/// <summary>One person's attendance at one session. No row means not yet marked.</summary>
public sealed class AttendanceMark
{
    private AttendanceMark(TrainingSessionId sessionId, EnrollmentId enrollmentId, AttendanceStatus status)
    {
        SessionId = sessionId;
        EnrollmentId = enrollmentId;
        Status = status;
    }

    public TrainingSessionId SessionId { get; }

    public EnrollmentId EnrollmentId { get; }

    public AttendanceStatus Status { get; private set; }

    public static AttendanceMark Enter(TrainingSessionId session, EnrollmentId enrollment, AttendanceStatus status) => new(session, enrollment, status);

    public void Correct(AttendanceStatus status) => Status = status;
}
