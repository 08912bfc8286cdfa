using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KangyangCase.App.Data.Migrations
{
    /// <inheritdoc />
    public partial class PolicyPacks : Migration
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

            migrationBuilder.AddColumn<string>(
                name: "PackId",
                table: "AssessmentPlans",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PackVersion",
                table: "AssessmentPlans",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PolicyPacks",
                columns: table => new
                {
                    PackId = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Shipped = table.Column<bool>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WrittenBy = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyPacks", x => new { x.PackId, x.Version });
                });

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentPlans_PackId_PackVersion",
                table: "AssessmentPlans",
                columns: new[] { "PackId", "PackVersion" });

            migrationBuilder.AddForeignKey(
                name: "FK_AssessmentPlans_PolicyPacks_PackId_PackVersion",
                table: "AssessmentPlans",
                columns: new[] { "PackId", "PackVersion" },
                principalTable: "PolicyPacks",
                principalColumns: new[] { "PackId", "Version" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_AssessmentPlans_PolicyPacks_PackId_PackVersion",
                table: "AssessmentPlans");

            migrationBuilder.DropTable(
                name: "PolicyPacks");

            migrationBuilder.DropIndex(
                name: "IX_AssessmentPlans_PackId_PackVersion",
                table: "AssessmentPlans");

            migrationBuilder.DropColumn(
                name: "Names",
                table: "CalendarYears");

            migrationBuilder.DropColumn(
                name: "PackId",
                table: "AssessmentPlans");

            migrationBuilder.DropColumn(
                name: "PackVersion",
                table: "AssessmentPlans");
        }
    }
}
