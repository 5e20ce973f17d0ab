using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>What the server asks of one kind beyond its schema; <paramref name="old"/> is the object before an update.</summary>
internal delegate void ObjectCheck(YamlMapping instance, YamlMapping? old, Reporter reporter);
