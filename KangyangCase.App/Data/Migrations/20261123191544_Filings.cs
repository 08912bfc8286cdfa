using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KangyangCase.App.Data.Migrations
{
    /// <inheritdoc />
    public partial class Filings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Organizations_NumberPrefix",
                table: "Organizations");

            migrationBuilder.AddColumn<string>(
                name: "AuthorityKind",
                table: "Organizations",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EvaluatorType",
                table: "Organizations",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProviderKind",
                table: "Organizations",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReportingUnit",
                table: "Organizations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SealName",
                table: "Organizations",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SealNote",
                table: "Organizations",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Certainty",
                table: "Districts",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Edited",
                table: "Districts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Districts",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "District");

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "Districts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Parents",
                table: "Districts",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "Districts",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Successors",
                table: "Districts",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "DistrictPopulations",
                columns: table => new
                {
                    DistrictId = table.Column<string>(type: "TEXT", nullable: false),
                    BaseDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Aged60 = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Certainty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Edited = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistrictPopulations", x => new { x.DistrictId, x.BaseDate });
                    table.ForeignKey(
                        name: "FK_DistrictPopulations_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Filings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CarriedOver = table.Column<bool>(type: "INTEGER", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Tier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NumberSource = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    NumberPrefix = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Filings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Filings_Organizations_AuthorityId",
                        column: x => x.AuthorityId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Filings_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormerNames",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    UsedTo = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormerNames_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StaffUnits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Relation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffUnits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffUnits_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TrainingBases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrainingBases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrainingBases_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FilingGoals",
                columns: table => new
                {
                    Goal = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    FilingId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilingGoals", x => new { x.FilingId, x.Goal });
                    table.ForeignKey(
                        name: "FK_FilingGoals_Filings_FilingId",
                        column: x => x.FilingId,
                        principalTable: "Filings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FilingSuspensions",
                columns: table => new
                {
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FilingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilingSuspensions", x => new { x.FilingId, x.From });
                    table.ForeignKey(
                        name: "FK_FilingSuspensions_Filings_FilingId",
                        column: x => x.FilingId,
                        principalTable: "Filings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Filings_AuthorityId",
                table: "Filings",
                column: "AuthorityId");

            migrationBuilder.CreateIndex(
                name: "IX_Filings_NumberPrefix",
                table: "Filings",
                column: "NumberPrefix");

            migrationBuilder.CreateIndex(
                name: "IX_Filings_OrganizationId",
                table: "Filings",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_FormerNames_OrganizationId",
                table: "FormerNames",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffUnits_OrganizationId",
                table: "StaffUnits",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_TrainingBases_OrganizationId",
                table: "TrainingBases",
                column: "OrganizationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DistrictPopulations");

            migrationBuilder.DropTable(
                name: "FilingGoals");

            migrationBuilder.DropTable(
                name: "FilingSuspensions");

            migrationBuilder.DropTable(
                name: "FormerNames");

            migrationBuilder.DropTable(
                name: "StaffUnits");

            migrationBuilder.DropTable(
                name: "TrainingBases");

            migrationBuilder.DropTable(
                name: "Filings");

            migrationBuilder.DropColumn(
                name: "AuthorityKind",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "EvaluatorType",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "ProviderKind",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "ReportingUnit",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "SealName",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "SealNote",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "Certainty",
                table: "Districts");

            migrationBuilder.DropColumn(
                name: "Edited",
                table: "Districts");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Districts");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "Districts");

            migrationBuilder.DropColumn(
                name: "Parents",
                table: "Districts");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "Districts");

            migrationBuilder.DropColumn(
                name: "Successors",
                table: "Districts");

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_NumberPrefix",
                table: "Organizations",
                column: "NumberPrefix",
                unique: true);
        }
    }
}
