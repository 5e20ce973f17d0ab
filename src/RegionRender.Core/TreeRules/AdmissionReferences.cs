using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.TreeRules;

/// <summary>
/// Which fields name which object: what k0rdent looks up at admission (k0rdent/kcm v1.11.4, internal/webhook and internal/util/validation); a
/// Credential's region only later, in its controller (internal/controller/credential_controller.go).
/// </summary>
internal static class AdmissionReferences
{
    private const string Group = "k0rdent.mirantis.com";

    private static readonly (string Kind, string[] Field, string Named, Func<Manifest, string?> Namespace)[] References =
    [
        ("ClusterDeployment", ["credential"], "Credential", OwnNamespace),
        ("ClusterDeployment", ["template"], "ClusterTemplate", OwnNamespace),
        ("Region", ["clusterDeployment", "name"], "ClusterDeployment", manifest => manifest.Content.Mapping("spec")?.Mapping("clusterDeployment")?.Text("namespace")),
        ("ClusterTemplateChain", ["supportedTemplates", "name"], "ClusterTemplate", OwnNamespace),
        ("ServiceTemplateChain", ["supportedTemplates", "name"], "ServiceTemplate", OwnNamespace),
        ("ClusterDeployment", ["serviceSpec", "services", "template"], "ServiceTemplate", OwnNamespace),
        ("Credential", ["region"], "Region", _ => null),
    ];

    /// <summary>The objects that one names, with the places where it does.</summary>
    public static IEnumerable<(YamlScalar Place, ManifestId Named)> Of(Manifest manifest)
    {
        if (manifest.Id.Group != Group)
            yield break;
        foreach (var (kind, field, named, space) in References)
        {
            if (kind != manifest.Id.Kind)
                continue;
            foreach (var scalar in Find(manifest.Content.Mapping("spec"), field))
                yield return (scalar, new ManifestId(Group, named, space(manifest), scalar.Text));
        }
    }

    private static string? OwnNamespace(Manifest manifest) => manifest.Id.Namespace;

    private static IEnumerable<YamlScalar> Find(YamlNode? node, ReadOnlyMemory<string> field) => node switch
    {
        YamlScalar { IsString: true } scalar when field.IsEmpty => [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(item => Find(item, field)),
        YamlMapping mapping when !field.IsEmpty => Find(mapping[field.Span[0]], field[1..]),
        _ => [],
    };
}
