using Microsoft.EntityFrameworkCore.Migrations;

namespace KangyangCase.App.Data.Migrations;

/// <summary>What the migration to the trainee's records does beyond tables. Runs once; never to be changed afterwards.</summary>
internal static class TraineeRecordsSql
{
    /// <summary>The second lock on the numbers of documents: none stands as one person's primary and another's further document.</summary>
    private const string Triggers = """
        CREATE TRIGGER FurtherDocuments_Insert BEFORE INSERT ON FurtherDocuments
        WHEN EXISTS (SELECT 1 FROM Trainees WHERE DocumentIndex = NEW.NumberIndex AND Id <> NEW.TraineeId)
        BEGIN SELECT RAISE(ABORT, 'document number held by another trainee'); END;
        CREATE TRIGGER FurtherDocuments_Update BEFORE UPDATE OF NumberIndex, TraineeId ON FurtherDocuments
        WHEN EXISTS (SELECT 1 FROM Trainees WHERE DocumentIndex = NEW.NumberIndex AND Id <> NEW.TraineeId)
        BEGIN SELECT RAISE(ABORT, 'document number held by another trainee'); END;
        CREATE TRIGGER Trainees_Insert_Document BEFORE INSERT ON Trainees
        WHEN EXISTS (SELECT 1 FROM FurtherDocuments WHERE NumberIndex = NEW.DocumentIndex AND TraineeId <> NEW.Id)
        BEGIN SELECT RAISE(ABORT, 'document number held by another trainee'); END;
        CREATE TRIGGER Trainees_Update_Document BEFORE UPDATE OF DocumentIndex ON Trainees
        WHEN EXISTS (SELECT 1 FROM FurtherDocuments WHERE NumberIndex = NEW.DocumentIndex AND TraineeId <> NEW.Id)
        BEGIN SELECT RAISE(ABORT, 'document number held by another trainee'); END;
        """;

    /// <summary>
    /// Every person carries at most one group and one employer in the old columns: the person's key serves as theirs. Words that are
    /// no group stay where lists show them, and nothing is lost. Schooling words that name a level tell it.
    /// </summary>
    private const string Carry = """
        INSERT INTO TargetGroupMemberships (Id, TraineeId, "Group", Evidence)
        SELECT Id, Id, CASE TargetGroup
            WHEN '建档立卡贫困劳动力' THEN 'PoorLabour' WHEN '脱贫人口' THEN 'LiftedOutOfPoverty' WHEN '防止返贫监测对象' THEN 'PovertyReturnMonitored'
            WHEN '毕业年度高校毕业生' THEN 'GraduateOfYear' WHEN '两后生' THEN 'NotContinuingPupil' WHEN '农村转移就业劳动者' THEN 'RuralTransferWorker'
            WHEN '城镇登记失业人员' THEN 'RegisteredUnemployed' WHEN '残疾人' THEN 'Disabled' WHEN '退役军人' THEN 'Veteran'
            WHEN '就业困难人员' THEN 'HardToEmploy' WHEN '企业职工' THEN 'EnterpriseEmployee' WHEN '灵活就业人员' THEN 'FlexibleWorker'
            WHEN '随军家属' THEN 'MilitaryDependant' END, 'Roster'
        FROM Trainees
        WHERE TargetGroup IN ('建档立卡贫困劳动力', '脱贫人口', '防止返贫监测对象', '毕业年度高校毕业生', '两后生', '农村转移就业劳动者', '城镇登记失业人员',
            '残疾人', '退役军人', '就业困难人员', '企业职工', '灵活就业人员', '随军家属');
        INSERT INTO EmploymentRecords (Id, TraineeId, Employer, Note)
        SELECT Id, Id, Employer, '花名册所写' FROM Trainees WHERE Employer IS NOT NULL;
        UPDATE Trainees SET Ethnicity = '汉族' WHERE Ethnicity = '汉';
        UPDATE Trainees SET SchoolingLevel = CASE
            WHEN Schooling LIKE '%博士%' OR Schooling LIKE '%硕士%' OR Schooling LIKE '%研究生%' THEN 'Graduate'
            WHEN Schooling LIKE '%大专%' OR Schooling LIKE '%专科%' OR Schooling LIKE '%高职%' THEN 'College'
            WHEN Schooling LIKE '%本科%' THEN 'Bachelor'
            WHEN Schooling LIKE '%中专%' OR Schooling LIKE '%中职%' OR Schooling LIKE '%职高%' OR Schooling LIKE '%技校%' THEN 'Vocational'
            WHEN Schooling = '高中' THEN 'SeniorSecondary' WHEN Schooling = '初中' THEN 'JuniorSecondary' WHEN Schooling = '小学' THEN 'Primary' END
        WHERE Schooling IS NOT NULL;
        """;

    public static void AfterTables(MigrationBuilder migration)
    {
        migration.Sql(Triggers);
        migration.Sql(Carry);
    }

    /// <summary>The other two go with their table.</summary>
    public static void BeforeRemoval(MigrationBuilder migration) =>
        migration.Sql("DROP TRIGGER Trainees_Insert_Document; DROP TRIGGER Trainees_Update_Document;");
}
