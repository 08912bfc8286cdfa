using System.Diagnostics.CodeAnalysis;

namespace KangyangCase.Domain.Common;

/// <summary>Outcome of something a user can cause. Exceptions stay for what only a programmer can cause.</summary>
public readonly struct Result
{
    private Result(Refusal? refusal) => Refusal = refusal;

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    public static Result Success => default;

    public static Result<T> Of<T>(T value) => value;

    public static implicit operator Result(Refusal refusal) => new(refusal);
}

/// <inheritdoc cref="Result"/>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    /// <exception cref="InvalidOperationException">The result is a refusal: a programmer did not ask first.</exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"No value: refused with {Refusal.Code}.");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
