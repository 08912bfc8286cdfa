namespace KangyangCase.App.Shared;

/// <summary>A place on one feature's page that another feature fills, so that neither names the other.</summary>
public enum PanelPlace
{
    /// <summary>Parameter <c>Case</c>.</summary>
    CaseMaterials,

    /// <summary>Parameter <c>Trainee</c>.</summary>
    TraineeMaterials,

    /// <summary>Beside a person's name; parameter <c>Trainee</c>.</summary>
    PersonPhoto,
}

/// <summary>Registered by the feature that fills the place.</summary>
public sealed record RecordPanel(PanelPlace Place, Type Component);
