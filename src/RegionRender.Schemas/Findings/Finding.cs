using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>A diagnostic with what is needed to place it in an object and to compare the alternatives of a schema.</summary>
/// <param name="Diagnostic">What is wrong.</param>
/// <param name="FieldPath">Where in the instance, as Kubernetes writes paths.</param>
/// <param name="Depth">How deep in the instance it stands.</param>
/// <param name="Node">The value that is wrong, the key that is too much, or the mapping that lacks something.</param>
/// <param name="MissingProperty">The name of the property that is missing, if that is the finding.</param>
internal sealed record Finding(Diagnostic Diagnostic, string FieldPath, int Depth, YamlNode Node, string? MissingProperty = null)
{
    /// <summary>What is wrong, in one word of the API server.</summary>
    public FindingReason Reason { get; init; } = FindingReasons.Of(Diagnostic.Rule);
}
