using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KangyangCase.App.Data.Mappings;

/// <summary>How value types become columns, once for all entities: typed ids as Guid, enums as text, instants as UTC.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder configuration)
    {
        foreach (var id in typeof(ITypedId).Assembly.GetTypes().Where(type => type.IsValueType && typeof(ITypedId).IsAssignableFrom(type)))
        {
            configuration.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        }
        foreach (var kind in typeof(ITypedId).Assembly.GetTypes().Where(type => type.IsEnum && type != typeof(SkillLevel)))
        {
            configuration.Properties(kind).HaveConversion<string>().HaveMaxLength(40);
        }
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
        configuration.Properties<LessonHours>().HaveConversion<LessonHoursConverter>();
        configuration.Properties<Goal>().HaveConversion<GoalConverter>().HaveMaxLength(120);
        configuration.Properties<Mark>().HaveConversion<MarkConverter>().HaveMaxLength(8);
    }

    private sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => new TId { Value = value })
        where TId : struct, ITypedId;

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.ToUniversalTime(), value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

    private sealed class LessonHoursConverter() : ValueConverter<LessonHours, int>(hours => hours.Halves, halves => LessonHours.FromHalves(halves));

    private sealed class GoalConverter() : ValueConverter<Goal, string>(goal => goal.Key, key => Goal.Parse(key).Value);

    private sealed class MarkConverter() : ValueConverter<Mark, string>(mark => mark.Display, text => Mark.Parse(text).Value!);
}
