using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Reads the served versions of a CustomResourceDefinition.</summary>
internal static class CrdReader
{
    public static ImmutableArray<(ResourceKind Head, YamlMapping Schema)> Read(YamlNode crd, DiagnosticBag findings)
    {
        var spec = (crd as YamlMapping)?.Mapping("spec");
        var versions = spec?.Items("versions").OfType<YamlMapping>().Where(version => version["served"] is YamlScalar { IsTrue: true }).ToList() ?? [];
        var read = ImmutableArray.CreateBuilder<(ResourceKind, YamlMapping)>();
        foreach (var version in versions)
        {
            if (spec is not null && HeadOf(spec, version) is { } head && version.Mapping("schema")?.Mapping("openAPIV3Schema") is { } schema)
                read.Add((head, schema));
        }

        if (read.Count > 0 && read.Count == versions.Count)
            return read.DrainToImmutable();
        findings.Add(ObjectDiagnostics.NotACrd(crd.Location));
        return [];
    }

    // Names that Kubernetes would refuse are refused here too: files are named by them.
    private static ResourceKind? HeadOf(YamlMapping spec, YamlMapping version)
    {
        var (group, kind, name) = (spec.Text("group"), spec.Mapping("names")?.Text("kind"), version.Text("name"));
        if (group is null || (group.Length > 0 && !NameSyntax.IsSubdomain(group)) || name is null || !NameSyntax.IsLabel(name) || kind is null || !NameSyntax.IsLabel(kind.ToLowerInvariant()))
            return null;
        return new ResourceKind(
            group, name, kind, spec.Mapping("names")?.Text("plural") ?? "", spec.Text("scope") == "Namespaced", version.Mapping("subresources")?.Has("status") == true);
    }
}
