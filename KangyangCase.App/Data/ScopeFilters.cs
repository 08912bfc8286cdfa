using KangyangCase.App.Data.ChangeLog;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Data;

/// <summary>What an actor may see, entity by entity. Every query and every write starts from one of these.</summary>
public static class ScopeFilters
{
    /// <summary>SubjectKind of the change log's rows about a person.</summary>
    public const string TraineeSubject = "trainee";

    public static IQueryable<Cohort> Cohorts(this KangyangDb db, Actor actor) => actor.Scope switch
    {
        DataScope.Everything => db.Cohorts,
        DataScope.District district => db.Cohorts.Where(cohort => cohort.DistrictCode == district.Code),
        DataScope.Organization own => db.Cohorts.Where(cohort => cohort.ProviderId == own.Id || cohort.AssessmentOrganizationId == own.Id),
        _ => throw Unknown(actor),
    };

    /// <summary>Cases of the actor's organization, or put forward to it for assessment, or enrolled in a cohort it runs or will assess.</summary>
    public static IQueryable<CaseFile> Cases(this KangyangDb db, Actor actor) => actor.Scope switch
    {
        DataScope.Everything => db.Cases,
        DataScope.District district => db.Cases.Where(caseFile => caseFile.DistrictCode == district.Code),
        DataScope.Organization own => db.Cases.Where(caseFile => caseFile.ProviderId == own.Id || db.Enrollments.Any(enrollment =>
            enrollment.CaseId == caseFile.Id
            && db.Cohorts.Any(cohort => cohort.Id == enrollment.CohortId && (cohort.AssessmentOrganizationId == own.Id || cohort.ProviderId == own.Id)))),
        _ => throw Unknown(actor),
    };

    /// <summary>People with a case within the scope, or registered by the actor's organization or by one of the actor's district.</summary>
    /// <remarks>A historical case is anybody's to enter who knows name and number; it opens itself, not the file of somebody whom others registered.</remarks>
    public static IQueryable<Trainee> Trainees(this KangyangDb db, Actor actor)
    {
        // A merged entry only leads to the one that took it over.
        var people = db.Trainees.Where(trainee => trainee.MergedInto == null);
        if (actor.Scope is DataScope.Everything) return people;
        var (cases, registrars) = (db.Cases(actor), db.Organizations(actor));
        return people.Where(trainee => registrars.Any(one => one.Id == trainee.RegisteredBy) || cases.Any(entry => entry.TraineeId == trainee.Id && entry.HistoryBatchId == null));
    }

    public static IQueryable<AssessmentPlan> AssessmentPlans(this KangyangDb db, Actor actor) => actor.Scope switch
    {
        DataScope.Everything => db.AssessmentPlans,
        DataScope.District district => db.AssessmentPlans.Where(plan => plan.DistrictCode == district.Code),
        DataScope.Organization own => db.AssessmentPlans.Where(plan => plan.OrganizationId == own.Id || plan.ProviderId == own.Id),
        _ => throw Unknown(actor),
    };

    public static IQueryable<PublicPosting> PublicPostings(this KangyangDb db, Actor actor)
    {
        var plans = db.AssessmentPlans(actor);
        return db.PublicPostings.Where(posting => plans.Any(plan => plan.Id == posting.PlanId));
    }

    public static IQueryable<Certificate> Certificates(this KangyangDb db, Actor actor)
    {
        if (actor.Scope is DataScope.Everything) return db.Certificates;
        if (actor.Scope is DataScope.Organization own)
        {
            return db.Certificates.Where(certificate => certificate.OrganizationId == own.Id
                || db.Cases.Any(caseFile => caseFile.Id == certificate.CaseId && caseFile.ProviderId == own.Id));
        }
        var cases = db.Cases(actor);
        return db.Certificates.Where(certificate => cases.Any(caseFile => caseFile.Id == certificate.CaseId));
    }

    /// <summary>Kept by the actor's organization, registered as issued by it, or of a case it runs.</summary>
    public static IQueryable<HistoricalCertificate> HistoricalCertificates(this KangyangDb db, Actor actor)
    {
        if (actor.Scope is DataScope.Everything) return db.HistoricalCertificates;
        if (actor.Scope is DataScope.Organization own)
        {
            return db.HistoricalCertificates.Where(certificate => certificate.KeptBy == own.Id || certificate.AssessmentOrganizationId == own.Id
                || db.Cases.Any(caseFile => caseFile.Id == certificate.CaseId && caseFile.ProviderId == own.Id));
        }
        var cases = db.Cases(actor);
        return db.HistoricalCertificates.Where(certificate => cases.Any(caseFile => caseFile.Id == certificate.CaseId));
    }

    /// <summary>History batches of the organizations the actor belongs to or supervises.</summary>
    public static IQueryable<HistoryBatch> HistoryBatches(this KangyangDb db, Actor actor)
    {
        var organizations = db.Organizations(actor);
        return db.HistoryBatches.Where(batch => organizations.Any(organization => organization.Id == batch.OrganizationId));
    }

    /// <summary>A narrower reader sees the acts on the cases and the people within the scope, and nothing that neither ties to it.</summary>
    public static IQueryable<ChangeLogEntry> ChangeLog(this KangyangDb db, Actor actor)
    {
        if (actor.Scope is DataScope.Everything) return db.ChangeLog;
        var (cases, people) = (db.Cases(actor), db.Trainees(actor));
        // Keys are stored in capitals, subjects of the log in small letters. A list the database makes once, not a search per row.
        var known = people.Select(trainee => (string)(object)trainee.Id);
        return db.ChangeLog.Where(row => row.CaseId != null
            ? cases.Any(entry => (Guid)(object)entry.Id == row.CaseId)
            : row.SubjectKind == TraineeSubject && known.Contains(row.SubjectId.ToUpper()));
    }

    /// <summary>The acts on a case and those on its person, which every case of the person shows.</summary>
    /// <param name="caseFile">Already found within the actor's scope.</param>
    public static IQueryable<ChangeLogEntry> Timeline(this KangyangDb db, CaseFile caseFile)
    {
        var (key, person) = ((Guid?)caseFile.Id.Value, caseFile.TraineeId.Value.ToString());
        return db.ChangeLog.Where(row => row.CaseId == key || (row.CaseId == null && row.SubjectKind == TraineeSubject && row.SubjectId == person));
    }

    /// <summary>Files of a case within the scope, and files of the person it is about that belong to no case.</summary>
    public static IQueryable<Attachment> Attachments(this KangyangDb db, Actor actor)
    {
        var (cases, people) = (db.Cases(actor), db.Trainees(actor));
        // A class of the past may hold somebody whose historical case another organization keeps: the files are the keeper's.
        if (actor.Scope is DataScope.Organization own) cases = cases.Where(entry => entry.HistoryBatchId == null || entry.ProviderId == own.Id);
        return db.Attachments.Where(file => file.CaseId == null ? people.Any(trainee => trainee.Id == file.TraineeId) : cases.Any(entry => entry.Id == file.CaseId));
    }

    /// <summary>Organizations the actor belongs to or supervises.</summary>
    public static IQueryable<Organization> Organizations(this KangyangDb db, Actor actor) => actor.Scope switch
    {
        DataScope.Everything => db.Organizations,
        DataScope.District district => db.Organizations.Where(organization => organization.DistrictCode == district.Code),
        DataScope.Organization own => db.Organizations.Where(organization => organization.Id == own.Id),
        _ => throw Unknown(actor),
    };

    private static InvalidOperationException Unknown(Actor actor) => new($"No filter for scope {actor.Scope.GetType().Name}.");
}
