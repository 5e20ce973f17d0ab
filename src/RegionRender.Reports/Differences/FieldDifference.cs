using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>A field that differs. What is a secret is hidden already; that it differs is not.</summary>
/// <param name="Path">As people write it: <c>spec.serviceSpec.services[ingress].template</c>.</param>
/// <param name="Before">Null where there was none.</param>
/// <param name="After">Null where there is none any more.</param>
internal sealed record FieldDifference(string Path, YamlNode? Before, YamlNode? After);
