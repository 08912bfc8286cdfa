namespace KangyangCase.Domain.Common;

/// <summary>A Guid (version 7) that cannot be mistaken for another entity's.</summary>
public interface ITypedId
{
    Guid Value { get; init; }
}
