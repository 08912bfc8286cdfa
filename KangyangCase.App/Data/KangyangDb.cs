using KangyangCase.App.Data.ChangeLog;
using KangyangCase.App.Data.Mappings;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cases.Tasks;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Occupations.Standards;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data;

/// <summary>The site's database. Opened fresh per operation from the factory, never held by a component.</summary>
public sealed class KangyangDb(DbContextOptions<KangyangDb> options) : IdentityDbContext<UserAccount, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<SiteFact> SiteFacts => Set<SiteFact>();

    public DbSet<StoredRule> Rules => Set<StoredRule>();

    public DbSet<StoredPack> PolicyPacks => Set<StoredPack>();

    public DbSet<RuleConfirmation> RuleConfirmations => Set<RuleConfirmation>();

    public DbSet<StoredCalendarYear> CalendarYears => Set<StoredCalendarYear>();

    public DbSet<StoredDistrict> Districts => Set<StoredDistrict>();

    public DbSet<StoredOccupation> Occupations => Set<StoredOccupation>();

    public DbSet<StoredOccupationVersion> OccupationVersions => Set<StoredOccupationVersion>();

    public DbSet<TrainingStandard> TrainingStandards => Set<TrainingStandard>();

    public DbSet<AssessmentStandard> AssessmentStandards => Set<AssessmentStandard>();

    public DbSet<DistrictPopulation> DistrictPopulations => Set<DistrictPopulation>();

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<Filing> Filings => Set<Filing>();

    public DbSet<FormerName> FormerNames => Set<FormerName>();

    public DbSet<StaffUnit> StaffUnits => Set<StaffUnit>();

    public DbSet<TrainingBase> TrainingBases => Set<TrainingBase>();

    public DbSet<Cohort> Cohorts => Set<Cohort>();

    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<ImportedPerson> ImportedPersons => Set<ImportedPerson>();

    public DbSet<RememberedMapping> RememberedMappings => Set<RememberedMapping>();

    public DbSet<Trainee> Trainees => Set<Trainee>();

    public DbSet<PracticeRecord> PracticeRecords => Set<PracticeRecord>();

    public DbSet<FurtherDocument> FurtherDocuments => Set<FurtherDocument>();

    public DbSet<FormerTraineeName> FormerTraineeNames => Set<FormerTraineeName>();

    public DbSet<TargetGroupMembership> TargetGroupMemberships => Set<TargetGroupMembership>();

    public DbSet<EmploymentRecord> EmploymentRecords => Set<EmploymentRecord>();

    public DbSet<ProfessionalTitle> ProfessionalTitles => Set<ProfessionalTitle>();

    public DbSet<EarlierCertificate> EarlierCertificates => Set<EarlierCertificate>();

    public DbSet<ConsentRecord> ConsentRecords => Set<ConsentRecord>();

    public DbSet<DuplicateDecision> DuplicateDecisions => Set<DuplicateDecision>();

    public DbSet<TraineeMerge> TraineeMerges => Set<TraineeMerge>();

    public DbSet<CaseFile> Cases => Set<CaseFile>();

    public DbSet<Enrollment> Enrollments => Set<Enrollment>();

    public DbSet<TrainingSession> TrainingSessions => Set<TrainingSession>();

    public DbSet<AttendanceMark> AttendanceMarks => Set<AttendanceMark>();

    public DbSet<AssessmentPlan> AssessmentPlans => Set<AssessmentPlan>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<PublicPosting> PublicPostings => Set<PublicPosting>();

    public DbSet<PostingEntry> PostingEntries => Set<PostingEntry>();

    public DbSet<CertificateBatch> CertificateBatches => Set<CertificateBatch>();

    public DbSet<Certificate> Certificates => Set<Certificate>();

    public DbSet<NumberCounter> NumberCounters => Set<NumberCounter>();

    public DbSet<ReservedNumber> ReservedNumbers => Set<ReservedNumber>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<HistoryBatch> HistoryBatches => Set<HistoryBatch>();

    public DbSet<HistoryEntry> HistoryEntries => Set<HistoryEntry>();

    public DbSet<HistoricalCertificate> HistoricalCertificates => Set<HistoricalCertificate>();

    public DbSet<CaseTask> CaseTasks => Set<CaseTask>();

    public DbSet<CertificateReceipt> CertificateReceipts => Set<CertificateReceipt>();

    public DbSet<ChangeLogEntry> ChangeLog => Set<ChangeLogEntry>();

    public DbSet<StoredDraft> Drafts => Set<StoredDraft>();

    public DbSet<StoredListLook> ListLooks => Set<StoredListLook>();

    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(KangyangDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) => Conventions.Apply(configuration);
}
