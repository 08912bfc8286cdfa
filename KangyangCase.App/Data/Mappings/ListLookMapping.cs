using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KangyangCase.App.Data.Mappings;

internal sealed class ListLookMapping : IEntityTypeConfiguration<StoredListLook>
{
    public void Configure(EntityTypeBuilder<StoredListLook> look)
    {
        look.ToTable("ListLooks");
        look.HasKey(entry => new { entry.UserId, entry.List });
        look.Property(entry => entry.List).HasMaxLength(StoredListLook.ListLimit);
        look.Property(entry => entry.Hidden).HasMaxLength(StoredListLook.HiddenLimit);
    }
}
