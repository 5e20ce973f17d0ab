using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>A ClusterTemplateChain.</summary>
internal sealed record TemplateChainValues(
    Located<string> Name,
    Located<string> Namespace,
    ImmutableArray<SupportedTemplate> SupportedTemplates,
    Location Location) : ISubjectValues
{
    public static readonly SubjectShape<TemplateChainValues> Shape = new SubjectShape<TemplateChainValues>("templateChain")
        .Text("name", "name of the ClusterTemplateChain, with the digest of its content", values => values.Name)
        .Text("namespace", "its namespace", values => values.Namespace)
        .OpenRecords("supportedTemplates", "its ClusterTemplates", SupportedTemplate.Shape, values => values.SupportedTemplates);
}

/// <summary>A ClusterTemplate of a chain.</summary>
internal sealed record SupportedTemplate(Located<string> Name, ImmutableArray<AvailableUpgrade> AvailableUpgrades, Location Location) : ISubjectValues
{
    public static readonly SubjectShape<SupportedTemplate> Shape = new SubjectShape<SupportedTemplate>("template")
        .Text("name", "its name", values => values.Name)
        .OptionalRecords("availableUpgrades", "those that a cluster may move to", AvailableUpgrade.Shape, values => values.AvailableUpgrades);
}

/// <summary>A ClusterTemplate that a cluster may move to.</summary>
internal sealed record AvailableUpgrade(Located<string> Name, Location Location) : ISubjectValues
{
    public static readonly SubjectShape<AvailableUpgrade> Shape = new SubjectShape<AvailableUpgrade>("upgrade")
        .Text("name", "its name", values => values.Name);
}
