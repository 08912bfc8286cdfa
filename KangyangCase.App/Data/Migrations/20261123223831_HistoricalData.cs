using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KangyangCase.App.Data.Migrations
{
    /// <inheritdoc />
    public partial class HistoricalData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "HistoricalHours",
                table: "Cohorts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "HistoryBatchId",
                table: "Cohorts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "HistoryBatchId",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "HistoryBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    ImportedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Imported = table.Column<int>(type: "INTEGER", nullable: false),
                    Skipped = table.Column<int>(type: "INTEGER", nullable: false),
                    Publish = table.Column<bool>(type: "INTEGER", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HistoryBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HistoryBatches_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HistoricalCertificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeptBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssessmentOrganizationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IssuerKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Face = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FaceDigest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LogSequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HistoricalCertificates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HistoricalCertificates_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HistoricalCertificates_HistoryBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "HistoryBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HistoricalCertificates_Organizations_AssessmentOrganizationId",
                        column: x => x.AssessmentOrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HistoricalCertificates_Organizations_KeptBy",
                        column: x => x.KeptBy,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HistoryEntries",
                columns: table => new
                {
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExcelRow = table.Column<int>(type: "INTEGER", nullable: false),
                    TraineeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NewPerson = table.Column<bool>(type: "INTEGER", nullable: false),
                    NewCase = table.Column<bool>(type: "INTEGER", nullable: false),
                    EnrollmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CertificateId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HistoryEntries", x => new { x.BatchId, x.ExcelRow });
                    table.ForeignKey(
                        name: "FK_HistoryEntries_HistoryBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "HistoryBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_HistoricalCertificates_AssessmentOrganizationId",
                table: "HistoricalCertificates",
                column: "AssessmentOrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_HistoricalCertificates_BatchId",
                table: "HistoricalCertificates",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_HistoricalCertificates_CaseId_Kind",
                table: "HistoricalCertificates",
                columns: new[] { "CaseId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HistoricalCertificates_KeptBy",
                table: "HistoricalCertificates",
                column: "KeptBy");

            migrationBuilder.CreateIndex(
                name: "IX_HistoricalCertificates_Number_IssuerKey",
                table: "HistoricalCertificates",
                columns: new[] { "Number", "IssuerKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HistoryBatches_OrganizationId",
                table: "HistoryBatches",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_HistoryEntries_CaseId",
                table: "HistoryEntries",
                column: "CaseId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HistoricalCertificates");

            migrationBuilder.DropTable(
                name: "HistoryEntries");

            migrationBuilder.DropTable(
                name: "HistoryBatches");

            migrationBuilder.DropColumn(
                name: "HistoricalHours",
                table: "Cohorts");

            migrationBuilder.DropColumn(
                name: "HistoryBatchId",
                table: "Cohorts");

            migrationBuilder.DropColumn(
                name: "HistoryBatchId",
                table: "Cases");
        }
    }
}
