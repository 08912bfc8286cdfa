using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KangyangCase.App.Data.Migrations
{
    /// <inheritdoc />
    public partial class ListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_HistoricalCertificates_IssuedOn_Number_Id",
                table: "HistoricalCertificates",
                columns: new[] { "IssuedOn", "Number", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_IssuedOn_Number_Id",
                table: "Certificates",
                columns: new[] { "IssuedOn", "Number", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_OfAssessment",
                table: "Certificates",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_Revoked",
                table: "Certificates",
                columns: new[] { "IssuedOn", "Number", "Id" },
                filter: "\"RevokedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_DistrictCode_OpenedOn_Id",
                table: "Cases",
                columns: new[] { "DistrictCode", "OpenedOn", "Id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OpenedOn_Id",
                table: "Cases",
                columns: new[] { "OpenedOn", "Id" },
                descending: new[] { true, false });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_HistoricalCertificates_IssuedOn_Number_Id",
                table: "HistoricalCertificates");

            migrationBuilder.DropIndex(
                name: "IX_Certificates_IssuedOn_Number_Id",
                table: "Certificates");

            migrationBuilder.DropIndex(
                name: "IX_Certificates_OfAssessment",
                table: "Certificates");

            migrationBuilder.DropIndex(
                name: "IX_Certificates_Revoked",
                table: "Certificates");

            migrationBuilder.DropIndex(
                name: "IX_Cases_DistrictCode_OpenedOn_Id",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_OpenedOn_Id",
                table: "Cases");
        }
    }
}
