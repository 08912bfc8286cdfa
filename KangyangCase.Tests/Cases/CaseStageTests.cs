using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;

namespace KangyangCase.Tests.Cases;

public sealed class CaseStageTests
{
    private static readonly CaseStageFacts Fresh = new(false, false, false, null, false, null, null, false, false, false);
    private static readonly CaseStageFacts Training = Fresh with { ClassStarted = true };
    private static readonly CaseStageFacts Completed = Training with { Completed = true };
    private static readonly CaseStageFacts Approved = Completed with { Candidacy = CandidacyStatus.Approved };
    private static readonly CaseStageFacts Passed = Approved with { MarksSubmitted = true, Outcome = AssessmentOutcome.Passed };
    private static readonly CaseStageFacts Posted = Passed with { Objection = ObjectionStatus.None };

    public static TheoryData<CaseStage, CaseStageFacts> Table => new()
    {
        { CaseStage.Enrolled, Fresh },
        { CaseStage.InTraining, Training },
        { CaseStage.Completed, Completed },
        { CaseStage.PutForward, Completed with { Candidacy = CandidacyStatus.PutForward } },
        { CaseStage.SentBack, Completed with { Candidacy = CandidacyStatus.SentBack } },
        { CaseStage.AwaitingAssessment, Approved },
        { CaseStage.AwaitingAssessment, Approved with { Outcome = AssessmentOutcome.Passed } },
        { CaseStage.NotPassed, Passed with { Outcome = AssessmentOutcome.Failed } },
        { CaseStage.NotPassed, Passed with { Outcome = AssessmentOutcome.Absent } },
        { CaseStage.NotPassed, Passed with { Outcome = AssessmentOutcome.Incomplete } },
        { CaseStage.NotPassed, Passed with { Outcome = null } },
        { CaseStage.Passed, Passed },
        { CaseStage.Posted, Posted },
        { CaseStage.Posted, Posted with { Objection = ObjectionStatus.Dismissed } },
        { CaseStage.UnderObjection, Posted with { Objection = ObjectionStatus.Open } },
        { CaseStage.UnderObjection, Posted with { Objection = ObjectionStatus.Open, PostingRunOut = true } },
        { CaseStage.Stopped, Posted with { Objection = ObjectionStatus.Upheld, PostingRunOut = true } },
        { CaseStage.ReadyToIssue, Posted with { PostingRunOut = true } },
        { CaseStage.ReadyToIssue, Posted with { Objection = ObjectionStatus.Dismissed, PostingRunOut = true } },
        { CaseStage.Certified, Posted with { PostingRunOut = true, HasLiveCertificate = true } },
        { CaseStage.Certified, Posted with { PostingRunOut = true, HasLiveCertificate = true, HasRevokedCertificate = true } },
        { CaseStage.Revoked, Posted with { PostingRunOut = true, HasRevokedCertificate = true } },
        { CaseStage.Exited, Training with { Exited = true } },
        { CaseStage.Exited, Posted with { Exited = true, PostingRunOut = true } },
        { CaseStage.Exited, Posted with { Exited = true, HasRevokedCertificate = true } },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Derive_FromTheFacts_GivesTheStage(CaseStage expected, CaseStageFacts facts) => Assert.Equal(expected, CaseStages.Derive(facts));

    [Fact]
    public void Table_OfThisTest_ReachesEveryStage() =>
        Assert.Empty(CaseStages.All.Except(Table.Select(row => row.Data.Item1)));

    [Fact]
    public void Label_OfEveryStage_IsItsOwn() => Assert.Equal(CaseStages.All.Count, CaseStages.All.Select(stage => stage.Label()).Distinct().Count());
}
