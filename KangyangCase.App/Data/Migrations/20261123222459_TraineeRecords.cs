using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KangyangCase.App.Data.Migrations
{
    /// <inheritdoc />
    public partial class TraineeRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ContactAddress",
                table: "Trainees",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EmergencyContact",
                table: "Trainees",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "EmergencyPhoneCipher",
                table: "Trainees",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "EmergencyPhoneIndex",
                table: "Trainees",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EmergencyPhoneLastFour",
                table: "Trainees",
                type: "TEXT",
                maxLength: 4,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Major",
                table: "Trainees",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedInto",
                table: "Trainees",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Trainees",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "School",
                table: "Trainees",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SchoolingCompletedOn",
                table: "Trainees",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SchoolingLevel",
                table: "Trainees",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProofText",
                table: "PracticeRecords",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ProvedOn",
                table: "PracticeRecords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Workplace",
                table: "PracticeRecords",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ConsentRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TraineeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Wording = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawalReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsentRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConsentRecords_Trainees_TraineeId",
                        column: x => x.TraineeId,
                        principalTable: "Trainees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EarlierCertificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TraineeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Occupation = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Checking = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AddedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlierCertificates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EarlierCertificates_Trainees_TraineeId",
                        column: x => x.TraineeId,
                        principalTable: "Trainees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EmploymentRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TraineeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Employer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    CreditCode = table.Column<string>(type: "TEXT", nullable: true),
                    Relation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmploymentRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmploymentRecords_Trainees_TraineeId",
                        column: x => x.TraineeId,
                        principalTable: "Trainees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FormerTraineeNames",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TraineeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerTraineeNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormerTraineeNames_Trainees_TraineeId",
                        column: x => x.TraineeId,
                        principalTable: "Trainees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FurtherDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TraineeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NumberCipher = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NumberIndex = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LastFour = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AddedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FurtherDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FurtherDocuments_Trainees_TraineeId",
                        column: x => x.TraineeId,
                        principalTable: "Trainees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProfessionalTitles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TraineeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Rank = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ObtainedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfessionalTitles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProfessionalTitles_Trainees_TraineeId",
                        column: x => x.TraineeId,
                        principalTable: "Trainees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TargetGroupMemberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TraineeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EvidenceText = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TargetGroupMemberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TargetGroupMemberships_Trainees_TraineeId",
                        column: x => x.TraineeId,
                        principalTable: "Trainees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ConsentRecords_TraineeId",
                table: "ConsentRecords",
                column: "TraineeId");

            migrationBuilder.CreateIndex(
                name: "IX_EarlierCertificates_Number",
                table: "EarlierCertificates",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_EarlierCertificates_TraineeId",
                table: "EarlierCertificates",
                column: "TraineeId");

            migrationBuilder.CreateIndex(
                name: "IX_EmploymentRecords_TraineeId",
                table: "EmploymentRecords",
                column: "TraineeId");

            migrationBuilder.CreateIndex(
                name: "IX_FormerTraineeNames_FoldedName",
                table: "FormerTraineeNames",
                column: "FoldedName");

            migrationBuilder.CreateIndex(
                name: "IX_FormerTraineeNames_TraineeId",
                table: "FormerTraineeNames",
                column: "TraineeId");

            migrationBuilder.CreateIndex(
                name: "IX_FurtherDocuments_NumberIndex",
                table: "FurtherDocuments",
                column: "NumberIndex",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FurtherDocuments_TraineeId",
                table: "FurtherDocuments",
                column: "TraineeId");

            migrationBuilder.CreateIndex(
                name: "IX_ProfessionalTitles_TraineeId",
                table: "ProfessionalTitles",
                column: "TraineeId");

            migrationBuilder.CreateIndex(
                name: "IX_TargetGroupMemberships_TraineeId",
                table: "TargetGroupMemberships",
                column: "TraineeId");

            TraineeRecordsSql.AfterTables(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            TraineeRecordsSql.BeforeRemoval(migrationBuilder);

            migrationBuilder.DropTable(
                name: "ConsentRecords");

            migrationBuilder.DropTable(
                name: "EarlierCertificates");

            migrationBuilder.DropTable(
                name: "EmploymentRecords");

            migrationBuilder.DropTable(
                name: "FormerTraineeNames");

            migrationBuilder.DropTable(
                name: "FurtherDocuments");

            migrationBuilder.DropTable(
                name: "ProfessionalTitles");

            migrationBuilder.DropTable(
                name: "TargetGroupMemberships");

            migrationBuilder.DropColumn(
                name: "ContactAddress",
                table: "Trainees");

            migrationBuilder.DropColumn(
                name: "EmergencyContact",
                table: "Trainees");

            migrationBuilder.DropColumn(
                name: "EmergencyPhoneCipher",
                table: "Trainees");

            migrationBuilder.DropColumn(
                name: "EmergencyPhoneIndex",
                table: "Trainees");

            migrationBuilder.DropColumn(
                name: "EmergencyPhoneLastFour",
                table: "Trainees");

            migrationBuilder.DropColumn(
                name: "Major",
                table: "Trainees");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "Trainees");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Trainees");

            migrationBuilder.DropColumn(
                name: "School",
                table: "Trainees");

            migrationBuilder.DropColumn(
                name: "SchoolingCompletedOn",
                table: "Trainees");

            migrationBuilder.DropColumn(
                name: "SchoolingLevel",
                table: "Trainees");

            migrationBuilder.DropColumn(
                name: "ProofText",
                table: "PracticeRecords");

            migrationBuilder.DropColumn(
                name: "ProvedOn",
                table: "PracticeRecords");

            migrationBuilder.DropColumn(
                name: "Workplace",
                table: "PracticeRecords");
        }
    }
}
