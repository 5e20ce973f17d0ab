using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Reads the served versions of a CustomResourceDefinition.</summary>
internal static class CrdReader
{
    public static ImmutableArray<StructuralSchema> Read(YamlNode crd, DiagnosticBag findings)
    {
        var spec = (crd as YamlMapping)?.Mapping("spec");
        var versions = spec?.Items("versions").OfType<YamlMapping>().Where(version => version["served"] is YamlScalar { IsTrue: true }).ToList() ?? [];
        if (spec is null || versions.Count == 0 || versions.Exists(version => SchemaOf(version) is null))
        {
            findings.Add(ObjectDiagnostics.NotACrd(crd.Location));
            return [];
        }

        return [.. versions.Select(version => Read(spec, version, findings))];
    }

    private static StructuralSchema Read(YamlMapping spec, YamlMapping version, DiagnosticBag findings)
    {
        var schema = ResourceSchema.Complete(SchemaOf(version) ?? new YamlMapping([], version.Location));
        return new StructuralSchema(
            new StructuralReader(findings).ReadRoot(schema),
            KubernetesDialect.Compile(schema, findings),
            version.Mapping("subresources")?.Has("status") == true)
        {
            Group = spec.Text("group") ?? "",
            Version = version.Text("name") ?? "",
            Kind = spec.Mapping("names")?.Text("kind") ?? "",
            Plural = spec.Mapping("names")?.Text("plural") ?? "",
            IsNamespaced = spec.Text("scope") == "Namespaced",
        };
    }

    private static YamlMapping? SchemaOf(YamlMapping version) => version.Mapping("schema")?.Mapping("openAPIV3Schema");
}
