using CsCheck;
using KangyangCase.App.Features.Assessments;
using KangyangCase.Domain.Assessments;
using KangyangCase.Tests.Marks.Support;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Marks;

public sealed class RecordMarksPropertyTests
{
    private static readonly AssessmentComponent[] Components = [AssessmentComponent.Theory, AssessmentComponent.Skill];

    private static readonly string[] Typed = ["", "0", "59.9", "60", "100", "100.1", "缺", "缺考", "免", "７５", "x", "-1", "88.55"];

    /// <summary>Two examiners with their own stale or fresh idea of what stands in a cell; every save is one of theirs.</summary>
    private static readonly Gen<(int Examiner, int Person, int Component, string Text)[]> Saves =
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 1], Gen.Int[0, 1], Gen.Int[0, Typed.Length - 1].Select(index => Typed[index])).Array[0, 25];

    [Fact]
    public async Task Record_AnySequenceOfSaves_EndsWithExactlyTheLastAcceptedTexts()
    {
        await using var site = await TestSite.CreateAsync();
        var number = 0;
        await Saves.SampleAsync(
            async saves =>
            {
                var round = Interlocked.Increment(ref number);
                var sheet = await SheetBuilder.CreateAsync(site, 2, name: $"第{round}批", first: (round - 1) * 2);
                var accepted = new Dictionary<(int, int), string>();
                var seen = new Dictionary<(int, int, int), string>();
                foreach (var (examiner, person, component, text) in saves)
                {
                    var basis = seen.GetValueOrDefault((examiner, person, component), "");
                    var answer = (await sheet.RecordAsync(sheet.Cell(person, Components[component], text, basis))).Value[0];
                    if (answer.Outcome == CellOutcome.Saved) accepted[(person, component)] = answer.Stored;
                    seen[(examiner, person, component)] = answer.Stored;
                }

                var rows = (await sheet.SheetAsync()).Rows;
                for (var person = 0; person < rows.Count; person++)
                {
                    for (var component = 0; component < Components.Length; component++)
                    {
                        if (rows[person].Texts[component] != accepted.GetValueOrDefault((person, component), "")) return false;
                    }
                }
                return true;
            },
            iter: 25,
            threads: 1);
    }
}
