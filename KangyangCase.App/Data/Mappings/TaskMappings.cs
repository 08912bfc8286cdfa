using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cases.Tasks;
using KangyangCase.Domain.Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KangyangCase.App.Data.Mappings;

internal sealed class CaseTaskMapping : IEntityTypeConfiguration<CaseTask>
{
    public void Configure(EntityTypeBuilder<CaseTask> task)
    {
        task.HasKey(entry => entry.Id);
        task.Property(entry => entry.Title).HasMaxLength(CaseTask.TitleLimit);
        task.Property(entry => entry.Note).HasMaxLength(CaseTask.NoteLimit);
        task.Property(entry => entry.DueOn);
        task.Property(entry => entry.Anchor);
        task.Property(entry => entry.WorkingDays);
        task.Property(entry => entry.CreatedBy);
        task.Property(entry => entry.CreatedOn);
        task.Property(entry => entry.DoneNote).HasMaxLength(CaseTask.NoteLimit);
        task.HasIndex(entry => new { entry.OwnerId, entry.DoneOn });
        task.HasOne<CaseFile>().WithMany().HasForeignKey(entry => entry.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CertificateReceiptMapping : IEntityTypeConfiguration<CertificateReceipt>
{
    public void Configure(EntityTypeBuilder<CertificateReceipt> receipt)
    {
        receipt.HasKey(entry => entry.CertificateId);
        receipt.Property(entry => entry.CollectedOn);
        receipt.Property(entry => entry.Note).HasMaxLength(CertificateReceipt.NoteLimit);
        receipt.HasOne<Certificate>().WithOne().HasForeignKey<CertificateReceipt>(entry => entry.CertificateId).OnDelete(DeleteBehavior.Restrict);
    }
}
