using System.Collections.Frozen;
using RegionRender.Cel;
using RegionRender.Core.Subjects;

namespace RegionRender.Core.Templates;

/// <summary>What a template can be rendered for, and the names that it may then use: those that the records of the planner describe.</summary>
internal static class TemplateSubjects
{
    private static readonly CelEnvironment Common = AllSubjects.Common
        .Aggregate(CelEnvironment.Standard, (environment, shape) => environment.WithVariable(shape.Name, shape.Type));

    private static readonly FrozenDictionary<string, CelEnvironment> Environments = AllSubjects.All
        .Select(shape => KeyValuePair.Create(shape.Name, Common.WithVariable(shape.Name, shape.Type)))
        .Append(KeyValuePair.Create(AllSubjects.Estate, Common))
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Environments.Keys;

    /// <summary>The names that a template of the subject may use, or null if there is no such subject.</summary>
    public static CelEnvironment? Environment(string subject) => Environments.GetValueOrDefault(subject);
}
