using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>What the deletion guard watches.</summary>
internal sealed record GuardValues(
    ImmutableArray<GuardedResources> Resources,
    ImmutableArray<Located<string>> DefinitionGroups,
    Location Location) : ISubjectValues
{
    public static readonly SubjectShape<GuardValues> Shape = new SubjectShape<GuardValues>("guard")
        .Records("resources", "what may be deleted only with a confirmation", GuardedResources.Shape, values => values.Resources)
        .Texts("definitionGroups", "groups whose CustomResourceDefinitions may be deleted only with one", values => values.DefinitionGroups);
}

/// <summary>Resources of one API group.</summary>
internal sealed record GuardedResources(Located<string> Group, ImmutableArray<Located<string>> Names, Location Location) : ISubjectValues
{
    public static readonly SubjectShape<GuardedResources> Shape = new SubjectShape<GuardedResources>("resources")
        .Text("group", "their API group", values => values.Group)
        .Texts("names", "their plural names", values => values.Names);
}
