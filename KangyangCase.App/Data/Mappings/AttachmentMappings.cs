using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KangyangCase.App.Data.Mappings;

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> file)
    {
        file.HasKey(entry => entry.Id);
        file.Property(entry => entry.Kind);
        file.Property(entry => entry.FileName).HasMaxLength(AttachmentFileName.Limit);
        file.Property(entry => entry.Content);
        file.Property(entry => entry.Bytes);
        file.Property(entry => entry.Sha256).HasMaxLength(64);
        file.Property(entry => entry.Scan);
        file.Property(entry => entry.Note).HasMaxLength(Attachment.NoteLimit);
        file.Property(entry => entry.UploadedById);
        file.Property(entry => entry.UploadedBy);
        file.Property(entry => entry.UploadedAt);
        file.Property(entry => entry.UploadedOn);
        file.Property(entry => entry.RemovalReason).HasMaxLength(Attachment.ReasonLimit);
        file.HasIndex(entry => entry.TraineeId);
        file.HasIndex(entry => entry.CaseId);
        file.HasIndex(entry => entry.Sha256);
        file.HasOne<Trainee>().WithMany().HasForeignKey(entry => entry.TraineeId).OnDelete(DeleteBehavior.Restrict);
        file.HasOne<CaseFile>().WithMany().HasForeignKey(entry => entry.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
