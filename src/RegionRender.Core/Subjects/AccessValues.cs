using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>The AccessManagement.</summary>
internal sealed record AccessValues(ImmutableArray<AccessRuleValues> Rules, Location Location) : ISubjectValues
{
    public static readonly SubjectShape<AccessValues> Shape = new SubjectShape<AccessValues>("access")
        .Records("rules", "who gets what", AccessRuleValues.Shape, values => values.Rules);
}

/// <summary>A rule of the AccessManagement.</summary>
internal sealed record AccessRuleValues(
    ImmutableArray<Located<string>> Namespaces,
    ImmutableArray<Located<string>> TemplateChains,
    ImmutableArray<Located<string>> Credentials,
    Location Location) : ISubjectValues
{
    public static readonly SubjectShape<AccessRuleValues> Shape = new SubjectShape<AccessRuleValues>("rule")
        .Texts("namespaces", "namespaces that get it", values => values.Namespaces)
        .Texts("templateChains", "names of ClusterTemplateChains", values => values.TemplateChains)
        .Texts("credentials", "names of Credentials", values => values.Credentials);
}
