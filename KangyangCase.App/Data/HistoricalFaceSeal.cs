using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Certificates;

namespace KangyangCase.App.Data;

/// <summary>Its purpose differs from that of an issued certificate: neither kind of face opens as the other.</summary>
public sealed class HistoricalFaceSeal(PersonalDataProtector protector) : FaceSeal<HistoricalFace>(protector, SealPurposes.HistoricalFace);
