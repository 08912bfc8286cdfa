using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KangyangCase.App.Data;

/// <summary>For <c>dotnet ef</c> only: a context without the site around it.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<KangyangDb>
{
    public KangyangDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<KangyangDb>().UseSqlite("Data Source=design-time.db").Options);
}
