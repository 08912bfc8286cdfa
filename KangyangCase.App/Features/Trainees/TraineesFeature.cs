using KangyangCase.App.Data.Searching;
using KangyangCase.App.Features.Trainees.Duplicates;
using KangyangCase.App.Features.Trainees.Records;

namespace KangyangCase.App.Features.Trainees;

public static class TraineesFeature
{
    public static void AddTrainees(this IServiceCollection services) => services
        .AddSingleton<SearchText>().AddSingleton<TraineeQueries>().AddSingleton<TraineeDetailQueries>().AddSingleton<ExportTrainees>().AddSingleton<TraineeBulk>()
        .AddSingleton<RegisterTrainee>().AddSingleton<ChangeBasics>().AddSingleton<ChangeContact>().AddSingleton<ChangeSchooling>()
        .AddSingleton<AddDocument>().AddSingleton<ReplaceDocument>().AddSingleton<CorrectDocument>().AddSingleton<MakeDocumentPrimary>()
        .AddSingleton<SaveTargetGroup>().AddSingleton<SaveEmployment>().AddSingleton<SavePractice>().AddSingleton<EndPractice>().AddSingleton<ProvePractice>()
        .AddSingleton<SaveTitle>().AddSingleton<SaveCertificate>().AddSingleton<SaveConsent>().AddSingleton<WithdrawConsent>()
        .AddSingleton<RemoveRecord>().AddSingleton<RevealTraineeNumbers>()
        .AddSingleton<DuplicateQueries>().AddSingleton<PairQueries>().AddSingleton<MergeTrainees>().AddSingleton<UndoMerge>().AddSingleton<MarkDifferent>();
}
