using System.Collections.Immutable;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>What the API server would refuse about an object.</summary>
/// <param name="FieldPath">The field, as the server names it: <c>spec.services[0].name</c>.</param>
/// <param name="Diagnostic">The reason, at the node's place.</param>
/// <param name="Node">The value that is wrong, the key that is too much, or the mapping that lacks something.</param>
/// <param name="Reason">The reason in the server's words; of a rule the one that it declares.</param>
internal sealed record ObjectFinding(string FieldPath, Diagnostic Diagnostic, YamlNode Node, FindingReason Reason)
{
    internal static ImmutableArray<ObjectFinding> AllOf(Reporter reporter) => reporter.Count == 0
        ? []
        : [.. reporter.Findings.DistinctBy(finding => (finding.FieldPath, finding.Diagnostic.Id, finding.Diagnostic.Message)).Select(finding => new ObjectFinding(finding.FieldPath, finding.Diagnostic, finding.Node, finding.Reason))];
}
