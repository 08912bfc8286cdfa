using System.Security.Cryptography;
using System.Text;
using KangyangCase.App.Data;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Verification;

/// <summary>
/// The public check. Null is the one answer to everything that does not fit: unknown number, wrong check, wrong name. Open to
/// everybody, so it knows no actor; it tells no more than the paper that the asker holds.
/// </summary>
public sealed class PublicCheck
{
    private static readonly Func<KangyangDb, string, Task<Row?>> ByNumber = EF.CompileAsyncQuery((KangyangDb db, string number) =>
        db.Certificates.AsNoTracking().Where(entry => entry.Number == number).Select(entry => new Row(entry.Face, entry.RevokedOn)).FirstOrDefault());

    /// <summary>Numbers of an issuer's own form may stand on certificates of several issuers.</summary>
    private const int MostAlike = 20;

    private readonly IDbContextFactory<KangyangDb> contexts;
    private readonly CertificateFaceSeal seal;
    private readonly HistoricalFaceSeal history;
    private readonly VerificationSeal checks;

    /// <summary>Opened when there is no such number, so that finding nothing takes as long as finding a wrong name.</summary>
    private readonly byte[] nobody;

    public PublicCheck(IDbContextFactory<KangyangDb> contexts, CertificateFaceSeal seal, HistoricalFaceSeal history, VerificationSeal checks)
    {
        (this.contexts, this.seal, this.history, this.checks) = (contexts, seal, history, checks);
        nobody = seal.Seal(new(
            "S000050000000005000000", "无", "居民身份证", "000000000000000000", "养老护理员", "--", "五级/初级工", "无", DateOnly.MinValue,
            "http://jndj.osta.org.cn", "http://pjjg.osta.org.cn", "http://jndj.osta.org.cn", false)).Cipher;
    }

    /// <summary>By QR. A wrong check is told from the number alone: the register is not even asked.</summary>
    public async Task<PublicAnswer?> ByCheckAsync(string number, string check)
    {
        if (!checks.Matches(number, check)) return null;
        await using var db = await contexts.CreateDbContextAsync();
        return await ByNumber(db, number) is { } row ? Answer(seal.Open(row.Face), row.RevokedOn) : null;
    }

    /// <summary>By the form: number and name as typed.</summary>
    public async Task<PublicAnswer?> ByNameAsync(string? number, string? name)
    {
        var asked = PlainText.Clean(number).ToUpperInvariant();
        await using var db = await contexts.CreateDbContextAsync();
        var row = asked.Length == CertificateNumber.Length ? await ByNumber(db, asked) : await ByNumber(db, "");
        var face = seal.Open(row?.Face ?? nobody);
        var same = CryptographicOperations.FixedTimeEquals(Digest(Fold(face.HolderName)), Digest(Fold(name)));
        return same & row is not null ? Answer(face, row!.RevokedOn) : await HistoricalAsync(db, asked, name);
    }

    /// <summary>Only what was chosen to be public and stands; anything else answers as an unknown number does.</summary>
    private async Task<PublicAnswer?> HistoricalAsync(KangyangDb db, string number, string? name)
    {
        var faces = await db.HistoricalCertificates.AsNoTracking().Where(entry => entry.Number == number && entry.Published && entry.WithdrawnOn == null)
            .OrderBy(entry => entry.IssuerKey).Take(MostAlike).Select(entry => entry.Face).ToListAsync();
        var asked = Digest(Fold(name));
        var found = faces.Select(history.Open).FirstOrDefault(face => CryptographicOperations.FixedTimeEquals(Digest(Fold(face.HolderName)), asked));
        return found is null ? null : new(
            true, found.Number, PublicAnswer.Mask(found.HolderName), found.GoalName, found.WorkType, found.LevelLabel ?? "", found.IssuerName, found.IssuedOn, null,
            found.IsDemo, found.Kind);
    }

    private static PublicAnswer Answer(CertificateFace face, DateOnly? revokedOn) => new(
        revokedOn is null, face.Number, PublicAnswer.Mask(face.HolderName), face.OccupationName, face.WorkType, face.LevelLabel, face.OrganizationName,
        face.IssuedOn, revokedOn, face.IsDemo);

    private static string Fold(string? name) => PersonName.Parse(name) is { Succeeded: true } parsed ? parsed.Value.Folded : "";

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private sealed record Row(byte[] Face, DateOnly? RevokedOn);
}
