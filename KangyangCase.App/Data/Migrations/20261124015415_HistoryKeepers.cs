using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KangyangCase.App.Data.Migrations
{
    /// <inheritdoc />
    public partial class HistoryKeepers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_HistoricalCertificates_CaseId_Kind",
                table: "HistoricalCertificates");

            migrationBuilder.DropIndex(
                name: "IX_HistoricalCertificates_Number_IssuerKey",
                table: "HistoricalCertificates");

            migrationBuilder.DropIndex(
                name: "IX_Cases_TraineeId_Goal",
                table: "Cases");

            migrationBuilder.AddColumn<string>(
                name: "WithdrawalReason",
                table: "HistoricalCertificates",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "WithdrawnOn",
                table: "HistoricalCertificates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_HistoricalCertificates_CaseId",
                table: "HistoricalCertificates",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_HistoricalCertificates_CaseId_Kind",
                table: "HistoricalCertificates",
                columns: new[] { "CaseId", "Kind" },
                unique: true,
                filter: "\"WithdrawnOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_HistoricalCertificates_Number",
                table: "HistoricalCertificates",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_HistoricalCertificates_Number_IssuerKey",
                table: "HistoricalCertificates",
                columns: new[] { "Number", "IssuerKey" },
                unique: true,
                filter: "\"WithdrawnOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_TraineeId_Goal",
                table: "Cases",
                columns: new[] { "TraineeId", "Goal" },
                unique: true,
                filter: "\"ExitedOn\" IS NULL AND \"HistoryBatchId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_TraineeId_Goal_ProviderId",
                table: "Cases",
                columns: new[] { "TraineeId", "Goal", "ProviderId" },
                unique: true,
                filter: "\"ExitedOn\" IS NULL AND \"HistoryBatchId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_HistoricalCertificates_CaseId",
                table: "HistoricalCertificates");

            migrationBuilder.DropIndex(
                name: "IX_HistoricalCertificates_CaseId_Kind",
                table: "HistoricalCertificates");

            migrationBuilder.DropIndex(
                name: "IX_HistoricalCertificates_Number",
                table: "HistoricalCertificates");

            migrationBuilder.DropIndex(
                name: "IX_HistoricalCertificates_Number_IssuerKey",
                table: "HistoricalCertificates");

            migrationBuilder.DropIndex(
                name: "IX_Cases_TraineeId_Goal",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_TraineeId_Goal_ProviderId",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "WithdrawalReason",
                table: "HistoricalCertificates");

            migrationBuilder.DropColumn(
                name: "WithdrawnOn",
                table: "HistoricalCertificates");

            migrationBuilder.CreateIndex(
                name: "IX_HistoricalCertificates_CaseId_Kind",
                table: "HistoricalCertificates",
                columns: new[] { "CaseId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HistoricalCertificates_Number_IssuerKey",
                table: "HistoricalCertificates",
                columns: new[] { "Number", "IssuerKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_TraineeId_Goal",
                table: "Cases",
                columns: new[] { "TraineeId", "Goal" },
                unique: true,
                filter: "\"ExitedOn\" IS NULL");
        }
    }
}
