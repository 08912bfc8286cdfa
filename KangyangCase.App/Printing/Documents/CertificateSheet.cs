using KangyangCase.Domain.Certificates;

namespace KangyangCase.App.Printing.Documents;

/// <summary>One sheet of paper to print.</summary>
/// <param name="Photo">JPEG as <see cref="PhotoNormalizer"/> made it; null leaves the box empty for pasting.</param>
/// <param name="PrintSerial">印制流水码 of the blank; null prints none.</param>
public sealed record CertificateSheet(CertificateFace Face, byte[]? Photo = null, string? PrintSerial = null);
