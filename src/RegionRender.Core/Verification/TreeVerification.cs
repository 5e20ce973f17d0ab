using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Verification;

/// <summary>What was found in a tree.</summary>
/// <param name="Diagnostics">Every finding, sorted.</param>
/// <param name="Files">How many files were read.</param>
/// <param name="Objects">How many objects they hold.</param>
/// <param name="Skipped">Kinds without a schema, as <c>apiVersion Kind</c>, sorted, with how many objects were therefore not judged by one.</param>
public sealed record TreeVerification(ImmutableArray<Diagnostic> Diagnostics, int Files, int Objects, ImmutableArray<SkippedKind> Skipped);

/// <summary>A kind that no schema is known for.</summary>
public sealed record SkippedKind(string ApiVersion, string Kind, int Count);
