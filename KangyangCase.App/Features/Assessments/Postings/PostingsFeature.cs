namespace KangyangCase.App.Features.Assessments;

public static class PostingsFeature
{
    public static void AddPostings(this IServiceCollection services) => services
        .AddSingleton<PostingQueries>().AddSingleton<PostingListQueries>()
        .AddSingleton<OpenPosting>().AddSingleton<RaiseObjection>().AddSingleton<DecideObjection>();
}
