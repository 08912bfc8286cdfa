namespace KangyangCase.Domain.Trainees;

/// <summary>
/// Ages from which a trainee is pointed out as past retirement, a pattern auditors look for. Never a reason to refuse:
/// training is open whatever the age, 渝人社发〔2020〕124号 四（二）. Null: the age is not set.
/// </summary>
/// <param name="WomenInWorkerPosts">Completed years.</param>
/// <param name="WomenInCadrePosts">Completed years.</param>
/// <param name="Men">Completed years.</param>
public sealed record RetirementAges(int? WomenInWorkerPosts, int? WomenInCadrePosts, int? Men)
{
    /// <summary>
    /// The age from which retirement is certain. A roster does not tell a woman's kind of post, and may not tell the sex,
    /// so the highest age set that could apply is taken: nobody is pointed out by mistake. Null: none is set.
    /// </summary>
    public int? CertainFor(Sex? sex) => sex switch
    {
        Sex.Female => Highest(WomenInWorkerPosts, WomenInCadrePosts),
        Sex.Male => Men,
        null => Men is null ? null : Highest(Highest(WomenInWorkerPosts, WomenInCadrePosts), Men),
    };

    public bool IsComplete => WomenInWorkerPosts is not null && WomenInCadrePosts is not null && Men is not null;

    private static int? Highest(int? one, int? other) => one is null || other > one ? other : one;
}
