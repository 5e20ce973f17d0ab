using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Verification;

/// <summary>What was found in a tree.</summary>
/// <param name="Diagnostics">Every finding, sorted.</param>
/// <param name="Files">How many files were read.</param>
/// <param name="Objects">How many objects they hold.</param>
/// <param name="UnknownKinds">Kinds that were not judged by a schema for lack of one, as <c>apiVersion Kind</c>, sorted.</param>
public sealed record TreeVerification(ImmutableArray<Diagnostic> Diagnostics, int Files, int Objects, ImmutableArray<string> UnknownKinds)
{
    /// <summary>The folders of Helm charts, relative to the tree's root, sorted: their templates become manifests only by Helm, and were passed over.</summary>
    public ImmutableArray<string> Charts { get; init; } = [];
}
