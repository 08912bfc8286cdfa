namespace KangyangCase.App.Data.Checking;

/// <summary>Something in the database that cannot be right. Names records by number or id, never by personal data.</summary>
/// <param name="Code">Stable, dotted, English: <c>log.altered</c>.</param>
/// <param name="Message">One Chinese line.</param>
public sealed record Fault(string Code, string Message);

/// <summary>What was looked at, and what was found.</summary>
/// <param name="Attachments">Files looked at, those of removed records left out.</param>
/// <param name="Notes">Worth knowing, but no fault.</param>
public sealed record CheckReport(int LogRows, int Certificates, int Counters, IReadOnlyList<Fault> Faults, int Attachments, IReadOnlyList<string> Notes);

/// <summary>The check cannot be carried out, and the message says why in one Chinese line.</summary>
public sealed class CheckImpossibleException(string message) : Exception(message);
