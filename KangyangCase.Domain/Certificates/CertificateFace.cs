namespace KangyangCase.Domain.Certificates;

/// <summary>
/// Everything that is printed on a 职业技能等级证书 (required contents: 人社鉴发〔2021〕1号), frozen at issue.
/// What a certificate says never changes afterwards, whatever happens to the trainee's file.
/// </summary>
/// <param name="Number">22 characters.</param>
/// <param name="HolderName">As given by the holder, to the character; never normalised.</param>
/// <param name="DocumentKind">证件类型 in words: 居民身份证.</param>
/// <param name="DocumentNumber">证件号码, unmasked: a face is personal data and is stored encrypted.</param>
/// <param name="WorkType">工种/职业方向; <c>--</c> where the occupation has none, never blank.</param>
/// <param name="LevelLabel"><c>五级/初级工</c>.</param>
/// <param name="OrganizationName">评价机构 as filed, branch included.</param>
/// <param name="CertificateQueryAddress">证书查询网址, from settings.</param>
/// <param name="OrganizationQueryAddress">评价机构查询网址, from settings.</param>
/// <param name="QrPayload">What the QR holds: an address without any name.</param>
/// <param name="IsDemo">Issued by a demo centre: the paper says 演示 across the page.</param>
/// <param name="PhotoSha256">Content hash of the photo as printed (JPEG 295×413 px), or null when none was handed in.</param>
public sealed record CertificateFace(
    string Number,
    string HolderName,
    string DocumentKind,
    string DocumentNumber,
    string OccupationName,
    string WorkType,
    string LevelLabel,
    string OrganizationName,
    DateOnly IssuedOn,
    string CertificateQueryAddress,
    string OrganizationQueryAddress,
    string QrPayload,
    bool IsDemo,
    string? PhotoSha256 = null);
