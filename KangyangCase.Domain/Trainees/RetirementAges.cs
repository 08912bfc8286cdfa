namespace KangyangCase.Domain.Trainees;

/// <summary>
/// Ages from which a trainee is pointed out as past retirement, a pattern auditors look for. Never a reason to refuse:
/// training is open whatever the age, 渝人社发〔2020〕124号 四（二）.
/// </summary>
/// <param name="WomenInWorkerPosts">Completed years.</param>
/// <param name="WomenInCadrePosts">Completed years.</param>
/// <param name="Men">Completed years.</param>
public sealed record RetirementAges(int WomenInWorkerPosts, int WomenInCadrePosts, int Men)
{
    /// <summary>
    /// The age from which retirement is certain. A roster does not tell a woman's kind of post, and may not tell the sex,
    /// so the highest age that could apply is taken: nobody is pointed out by mistake.
    /// </summary>
    public int CertainFor(Sex? sex) => sex switch
    {
        Sex.Female => Math.Max(WomenInWorkerPosts, WomenInCadrePosts),
        Sex.Male => Men,
        null => Math.Max(Math.Max(WomenInWorkerPosts, WomenInCadrePosts), Men),
    };
}
