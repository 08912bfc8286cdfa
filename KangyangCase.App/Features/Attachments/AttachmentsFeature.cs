using KangyangCase.App.Shared;

namespace KangyangCase.App.Features.Attachments;

public static class AttachmentsFeature
{
    public static void AddAttachments(this IServiceCollection services)
    {
        services.AddSingleton<AttachmentQueries>().AddSingleton<UploadWork>().AddSingleton<UploadReception>().AddScoped<PhotoChanges>();
        services.AddSingleton<UploadAttachment>().AddSingleton<ReplacePhoto>().AddSingleton<RemoveAttachment>().AddSingleton<OpenAttachment>();
        services.AddSingleton(new RecordPanel(PanelPlace.CaseMaterials, typeof(CaseAttachments)));
        services.AddSingleton(new RecordPanel(PanelPlace.TraineeMaterials, typeof(TraineeAttachments)));
        services.AddSingleton(new RecordPanel(PanelPlace.PersonPhoto, typeof(PersonPhoto)));
    }
}
