using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KangyangCase.App.Data.Migrations
{
    /// <inheritdoc />
    public partial class DuplicatesAndSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_Trainees_PhoneIndex",
                table: "Trainees",
                column: "PhoneIndex");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_TraineeId",
                table: "Cases",
                column: "TraineeId");

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
                name: "IX_TraineeMerges_Loser",
                table: "TraineeMerges",
                column: "Loser");

            migrationBuilder.CreateIndex(
                name: "IX_TraineeMerges_Survivor",
                table: "TraineeMerges",
                column: "Survivor");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DuplicateDecisions");

            migrationBuilder.DropTable(
                name: "TraineeMerges");

            migrationBuilder.DropIndex(
                name: "IX_Trainees_PhoneIndex",
                table: "Trainees");

            migrationBuilder.DropIndex(
                name: "IX_Cases_TraineeId",
                table: "Cases");
        }
    }
}
