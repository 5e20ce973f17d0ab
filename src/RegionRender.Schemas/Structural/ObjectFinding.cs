using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>What the API server would refuse about an object.</summary>
/// <param name="FieldPath">The field, as the server names it: <c>spec.services[0].name</c>.</param>
/// <param name="Diagnostic">The reason, at the node's place.</param>
public sealed record ObjectFinding(string FieldPath, Diagnostic Diagnostic);
