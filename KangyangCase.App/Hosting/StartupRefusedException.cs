namespace KangyangCase.App.Hosting;

/// <summary>The program must not start, and the message says why in one Chinese sentence for the operator.</summary>
public sealed class StartupRefusedException(string message) : Exception(message);
