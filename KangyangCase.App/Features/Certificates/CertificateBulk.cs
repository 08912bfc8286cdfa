using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Certificates;

namespace KangyangCase.App.Features.Certificates;

/// <summary>What can be done to several certificates at once.</summary>
public sealed class CertificateBulk(PrintCertificates printing)
{
    public IReadOnlyList<BulkAct> For(Actor actor) => actor.IsAny([.. PrintCertificates.AllowedRoles]) ? [Print(actor)] : [];

    private BulkAct.Download Print(Actor actor) => new("批量打印（一个文件）", Glyphs.Print, "打印", async rows =>
    {
        var paper = await printing.HandleAsync(actor, new(Several: [.. rows.Select(row => new CertificateId(row.Id))]));
        if (!paper.Succeeded) return paper.Refusal;
        return new BulkFile(paper.Value.FileName, paper.Value.Pdf, new(
        [
            .. paper.Value.Printed.Select(name => new PersonResult(name, null)),
            .. paper.Value.NotPrinted.Select(person => new PersonResult(person.Name, person.Refusal)),
        ]));
    });
}
