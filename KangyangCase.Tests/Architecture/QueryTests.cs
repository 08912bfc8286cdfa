using System.Reflection;
using KangyangCase.App.Security;

namespace KangyangCase.Tests.Architecture;

public sealed class QueryTests
{
    private static readonly IReadOnlyList<Type> AppTypes = typeof(Program).Assembly.GetTypes();

    /// <summary>Every read narrows by the actor's data scope, so every read is told who asks.</summary>
    [Fact]
    public void PublicMethod_OfAQueriesClass_TakesTheActorFirst()
    {
        Assert.NotEmpty(AppTypes);
        Findings.None(
            from type in AppTypes
            where type.Name.EndsWith("Queries", StringComparison.Ordinal)
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal) || method.ReturnType.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal)
            where method.GetParameters().FirstOrDefault()?.ParameterType != typeof(Actor)
            select $"{type.Name}.{method.Name}");
    }

    /// <summary>A use case asks the role again: a page is not a lock.</summary>
    [Fact]
    public void HandleAsync_OfAUseCase_TakesTheActorFirst()
    {
        Assert.NotEmpty(AppTypes);
        Findings.None(
            from type in AppTypes
            where type.Namespace?.StartsWith("KangyangCase.App.Features", StringComparison.Ordinal) == true
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where method.Name == "HandleAsync" && method.GetParameters().FirstOrDefault()?.ParameterType != typeof(Actor)
            select $"{type.Name}.{method.Name}");
    }
}
