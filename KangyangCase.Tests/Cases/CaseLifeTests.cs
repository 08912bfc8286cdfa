using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;

namespace KangyangCase.Tests.Cases;

/// <summary>The table of moves, held against the derivation of stages and against the classes that do the acts.</summary>
public sealed class CaseLifeTests
{
    public static TheoryData<CaseMove> Steps => [.. CaseLife.Moves.Where(move => move.From != CaseStage.Exited)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Move_DoneToTheFactsOfItsStage_DerivesWhereItLeads(CaseMove move)
    {
        var before = CaseStageTests.Table.Select(row => row.Data.Item2).Where(facts => CaseStages.Derive(facts) == move.From).ToList();

        Assert.NotEmpty(before);
        Assert.Contains(before, facts => CaseStages.Derive(After(move.Act, facts)) == move.To);
    }

    [Fact]
    public void Return_FromEveryExit_LeadsBackToAStageThatCouldBeLeft()
    {
        var returns = CaseLife.Moves.Where(move => move.Act == CaseAct.Return).ToList();
        var left = CaseLife.Moves.Where(move => move.To == CaseStage.Exited).Select(move => move.From).ToHashSet();

        Assert.NotEmpty(returns);
        Assert.Equal(left, returns.Select(move => move.To).ToHashSet());
        Assert.All(CaseStageTests.Table.Select(row => row.Data.Item2).Where(facts => CaseStages.Derive(facts) == CaseStage.Exited), facts =>
            Assert.Contains(CaseStages.Derive(facts with { Exited = false }), left));
    }

    [Fact]
    public void Stage_OfEveryKind_IsReachedFromTheStart_AndIsLeftOrFinal()
    {
        HashSet<CaseStage> reached = [CaseStage.Enrolled];
        while (CaseLife.Moves.Where(move => reached.Contains(move.From)).Select(move => move.To).Except(reached).ToList() is { Count: > 0 } further) reached.UnionWith(further);

        Assert.Equal(CaseStages.All.ToHashSet(), reached);
        Assert.All(CaseStages.All.Except(CaseLife.Final), stage => Assert.Contains(CaseLife.Moves, move => move.From == stage));
        Assert.All(CaseLife.Final, stage => Assert.Null(CaseLife.Next(stage)));
    }

    [Fact]
    public void UseCase_OfEveryMove_IsAClassThatAsksWhoActs()
    {
        var handlers = typeof(Program).Assembly.GetTypes()
            .Where(type => type.GetMethods().Any(method => method.Name == "HandleAsync" && method.GetParameters().FirstOrDefault()?.ParameterType == typeof(Actor)))
            .Select(type => type.Name).ToHashSet();

        Assert.All(CaseLife.Moves, move => Assert.Equal(move.UseCase is null, move.By.Count == 0));
        Assert.All(CaseLife.Moves.Select(move => move.UseCase).OfType<string>(), name => Assert.Contains(name, handlers));
    }

    [Theory]
    [InlineData(CaseStage.Enrolled, true, true)]
    [InlineData(CaseStage.InTraining, true, true)]
    [InlineData(CaseStage.Completed, true, false)]
    [InlineData(CaseStage.ReadyToIssue, true, false)]
    [InlineData(CaseStage.Certified, false, false)]
    [InlineData(CaseStage.Exited, false, false)]
    public void Exit_ByKind_IsAllowedWhereItMakesSense(CaseStage stage, bool leave, bool @void)
    {
        Assert.Equal(leave, CaseLife.Allows(stage, ExitKind.Withdrawn));
        Assert.Equal(leave, CaseLife.Allows(stage, ExitKind.Transferred));
        Assert.Equal(@void, CaseLife.Allows(stage, ExitKind.Voided));
    }

    private static CaseStageFacts After(CaseAct act, CaseStageFacts facts) => act switch
    {
        CaseAct.Start => facts with { ClassStarted = true },
        CaseAct.Complete => facts with { Completed = true },
        // A new attempt: marks and posting belong to the one before.
        CaseAct.PutForward => facts with { Candidacy = CandidacyStatus.PutForward, MarksSubmitted = false, Outcome = null, Objection = null },
        CaseAct.Approve => facts with { Candidacy = CandidacyStatus.Approved },
        CaseAct.SendBack => facts with { Candidacy = CandidacyStatus.SentBack },
        CaseAct.SubmitPass => facts with { MarksSubmitted = true, Outcome = AssessmentOutcome.Passed },
        CaseAct.SubmitFail => facts with { MarksSubmitted = true, Outcome = AssessmentOutcome.Failed },
        CaseAct.ReturnMarks => facts with { MarksSubmitted = false },
        CaseAct.Post => facts with { Objection = ObjectionStatus.None, PostingRunOut = false },
        CaseAct.RunOut => facts with { PostingRunOut = true },
        CaseAct.Object => facts with { Objection = ObjectionStatus.Open },
        CaseAct.Dismiss or CaseAct.DismissLate => facts with { Objection = ObjectionStatus.Dismissed },
        CaseAct.Uphold => facts with { Objection = ObjectionStatus.Upheld },
        CaseAct.Issue => facts with { HasLiveCertificate = true },
        CaseAct.Revoke => facts with { HasLiveCertificate = false, HasRevokedCertificate = true },
        CaseAct.Withdraw or CaseAct.Transfer or CaseAct.Void => facts with { Exited = true },
        CaseAct.Return => facts with { Exited = false },
    };
}
