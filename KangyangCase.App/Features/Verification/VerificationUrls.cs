namespace KangyangCase.App.Features.Verification;

public static class VerificationUrls
{
    /// <summary>The public form: number and name, posted.</summary>
    public const string Form = "/verify";

    public const string CheckRoute = "/v/{number}/{check}";

    /// <summary>What the QR of a certificate holds: never a name.</summary>
    /// <param name="baseUrl">The public address of the site, with or without a slash at the end.</param>
    public static string Payload(string baseUrl, string number, string check) => $"{baseUrl.TrimEnd('/')}/v/{number}/{check}";
}
