using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KangyangCase.App.Data.Migrations
{
    /// <inheritdoc />
    public partial class CalendarDayNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Names",
                table: "CalendarYears",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Names",
                table: "CalendarYears");
        }
    }
}
