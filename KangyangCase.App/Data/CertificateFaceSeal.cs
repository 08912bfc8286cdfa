using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Certificates;

namespace KangyangCase.App.Data;

public sealed class CertificateFaceSeal(PersonalDataProtector protector) : FaceSeal<CertificateFace>(protector, SealPurposes.CertificateFace);
