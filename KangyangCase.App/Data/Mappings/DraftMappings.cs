using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KangyangCase.App.Data.Mappings;

internal sealed class DraftMapping : IEntityTypeConfiguration<StoredDraft>
{
    public void Configure(EntityTypeBuilder<StoredDraft> draft)
    {
        draft.ToTable("Drafts");
        draft.HasKey(entry => entry.Id);
        draft.Property(entry => entry.Id).ValueGeneratedNever();
        draft.HasIndex(entry => new { entry.UserId, entry.KeyHash });
    }
}
