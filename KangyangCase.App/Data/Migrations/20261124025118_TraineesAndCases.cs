using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KangyangCase.App.Data.Migrations
{
    /// <inheritdoc />
    public partial class TraineesAndCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Cases_TraineeId_Goal",
                table: "Cases");

            migrationBuilder.AddColumn<byte[]>(
                name: "ContactAddressCipher",
                table: "Trainees",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "EmergencyContactCipher",
                table: "Trainees",
                type: "BLOB",
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

            migrationBuilder.AddColumn<int>(
                name: "Updated",
                table: "ImportBatches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

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

            migrationBuilder.AddColumn<string>(
                name: "ExitDestination",
                table: "Cases",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "HistoryBatchId",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OwnerId",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TraineeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Scan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UploadedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedBy = table.Column<string>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UploadedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReplacedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemovedBy = table.Column<string>(type: "TEXT", nullable: true),
                    RemovalReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attachments_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attachments_Trainees_TraineeId",
                        column: x => x.TraineeId,
                        principalTable: "Trainees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseTasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Anchor = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    WorkingDays = table.Column<int>(type: "INTEGER", nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DoneBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DoneNote = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseTasks_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CertificateReceipts",
                columns: table => new
                {
                    CertificateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CollectedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CertificateReceipts", x => x.CertificateId);
                    table.ForeignKey(
                        name: "FK_CertificateReceipts_Certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "Certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Cipher = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsFile = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DuplicateDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    First = table.Column<Guid>(type: "TEXT", nullable: false),
                    Second = table.Column<Guid>(type: "TEXT", nullable: false),
                    Compared = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicateDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DuplicateDecisions_Trainees_First",
                        column: x => x.First,
                        principalTable: "Trainees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DuplicateDecisions_Trainees_Second",
                        column: x => x.Second,
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
                name: "EndedSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EndedSessions", x => x.Id);
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
                name: "ImportedPersons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TraineeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Wrote = table.Column<string>(type: "TEXT", nullable: false),
                    Replaced = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedPersons", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportedPersons_ImportBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportedPersons_Trainees_TraineeId",
                        column: x => x.TraineeId,
                        principalTable: "Trainees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ListLooks",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Hidden = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Density = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListLooks", x => new { x.UserId, x.List });
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
                name: "RememberedMappings",
                columns: table => new
                {
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Header = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RememberedMappings", x => new { x.OrganizationId, x.Header });
                    table.ForeignKey(
                        name: "FK_RememberedMappings_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateTable(
                name: "TraineeMerges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Survivor = table.Column<Guid>(type: "TEXT", nullable: false),
                    Loser = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    MergedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LogSequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Before = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AfterDigest = table.Column<string>(type: "TEXT", nullable: false),
                    UndoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TraineeMerges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TraineeMerges_Trainees_Loser",
                        column: x => x.Loser,
                        principalTable: "Trainees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TraineeMerges_Trainees_Survivor",
                        column: x => x.Survivor,
                        principalTable: "Trainees",
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
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawalReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
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
                name: "IX_TrainingSessions_Date",
                table: "TrainingSessions",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_Trainees_PhoneIndex",
                table: "Trainees",
                column: "PhoneIndex");

            migrationBuilder.CreateIndex(
                name: "IX_PublicPostings_LastDay",
                table: "PublicPostings",
                column: "LastDay");

            migrationBuilder.CreateIndex(
                name: "IX_PostingEntries_Objection_AssessmentId",
                table: "PostingEntries",
                columns: new[] { "Objection", "AssessmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_ChangeLog_BusinessDate",
                table: "ChangeLog",
                column: "BusinessDate");

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

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OwnerId",
                table: "Cases",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_TraineeId",
                table: "Cases",
                column: "TraineeId");

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

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_Candidacy_CaseId",
                table: "Assessments",
                columns: new[] { "Candidacy", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_CaseId",
                table: "Attachments",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_Sha256",
                table: "Attachments",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_TraineeId",
                table: "Attachments",
                column: "TraineeId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_CaseId",
                table: "CaseTasks",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_OwnerId_DoneOn",
                table: "CaseTasks",
                columns: new[] { "OwnerId", "DoneOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ConsentRecords_TraineeId",
                table: "ConsentRecords",
                column: "TraineeId");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_UserId_KeyHash",
                table: "Drafts",
                columns: new[] { "UserId", "KeyHash" });

            migrationBuilder.CreateIndex(
                name: "IX_DuplicateDecisions_First_Second",
                table: "DuplicateDecisions",
                columns: new[] { "First", "Second" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DuplicateDecisions_Second",
                table: "DuplicateDecisions",
                column: "Second");

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
                name: "IX_HistoricalCertificates_AssessmentOrganizationId",
                table: "HistoricalCertificates",
                column: "AssessmentOrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_HistoricalCertificates_BatchId",
                table: "HistoricalCertificates",
                column: "BatchId");

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
                name: "IX_HistoricalCertificates_IssuedOn_Number_Id",
                table: "HistoricalCertificates",
                columns: new[] { "IssuedOn", "Number", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_HistoricalCertificates_KeptBy",
                table: "HistoricalCertificates",
                column: "KeptBy");

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
                name: "IX_HistoryBatches_OrganizationId",
                table: "HistoryBatches",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_HistoryEntries_CaseId",
                table: "HistoryEntries",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedPersons_BatchId",
                table: "ImportedPersons",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedPersons_TraineeId_BatchId",
                table: "ImportedPersons",
                columns: new[] { "TraineeId", "BatchId" });

            migrationBuilder.CreateIndex(
                name: "IX_ProfessionalTitles_TraineeId",
                table: "ProfessionalTitles",
                column: "TraineeId");

            migrationBuilder.CreateIndex(
                name: "IX_TargetGroupMemberships_TraineeId",
                table: "TargetGroupMemberships",
                column: "TraineeId");

            migrationBuilder.CreateIndex(
                name: "IX_TraineeMerges_Loser",
                table: "TraineeMerges",
                column: "Loser");

            migrationBuilder.CreateIndex(
                name: "IX_TraineeMerges_Survivor",
                table: "TraineeMerges",
                column: "Survivor");

            TraineeRecordsSql.AfterTables(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            TraineeRecordsSql.BeforeRemoval(migrationBuilder);

            migrationBuilder.DropTable(
                name: "Attachments");

            migrationBuilder.DropTable(
                name: "CaseTasks");

            migrationBuilder.DropTable(
                name: "CertificateReceipts");

            migrationBuilder.DropTable(
                name: "ConsentRecords");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "DuplicateDecisions");

            migrationBuilder.DropTable(
                name: "EarlierCertificates");

            migrationBuilder.DropTable(
                name: "EmploymentRecords");

            migrationBuilder.DropTable(
                name: "EndedSessions");

            migrationBuilder.DropTable(
                name: "FormerTraineeNames");

            migrationBuilder.DropTable(
                name: "FurtherDocuments");

            migrationBuilder.DropTable(
                name: "HistoricalCertificates");

            migrationBuilder.DropTable(
                name: "HistoryEntries");

            migrationBuilder.DropTable(
                name: "ImportedPersons");

            migrationBuilder.DropTable(
                name: "ListLooks");

            migrationBuilder.DropTable(
                name: "ProfessionalTitles");

            migrationBuilder.DropTable(
                name: "RememberedMappings");

            migrationBuilder.DropTable(
                name: "TargetGroupMemberships");

            migrationBuilder.DropTable(
                name: "TraineeMerges");

            migrationBuilder.DropTable(
                name: "HistoryBatches");

            migrationBuilder.DropIndex(
                name: "IX_TrainingSessions_Date",
                table: "TrainingSessions");

            migrationBuilder.DropIndex(
                name: "IX_Trainees_PhoneIndex",
                table: "Trainees");

            migrationBuilder.DropIndex(
                name: "IX_PublicPostings_LastDay",
                table: "PublicPostings");

            migrationBuilder.DropIndex(
                name: "IX_PostingEntries_Objection_AssessmentId",
                table: "PostingEntries");

            migrationBuilder.DropIndex(
                name: "IX_ChangeLog_BusinessDate",
                table: "ChangeLog");

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

            migrationBuilder.DropIndex(
                name: "IX_Cases_OwnerId",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_TraineeId",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_TraineeId_Goal",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_TraineeId_Goal_ProviderId",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Assessments_Candidacy_CaseId",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "ContactAddressCipher",
                table: "Trainees");

            migrationBuilder.DropColumn(
                name: "EmergencyContactCipher",
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

            migrationBuilder.DropColumn(
                name: "Updated",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "HistoricalHours",
                table: "Cohorts");

            migrationBuilder.DropColumn(
                name: "HistoryBatchId",
                table: "Cohorts");

            migrationBuilder.DropColumn(
                name: "ExitDestination",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "HistoryBatchId",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "Cases");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_TraineeId_Goal",
                table: "Cases",
                columns: new[] { "TraineeId", "Goal" },
                unique: true,
                filter: "\"ExitedOn\" IS NULL");
        }
    }
}
