using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>The kinds of Kubernetes itself that manifests of this field hold, judged by schemas of our own.</summary>
public static class BuiltInKinds
{
    private static readonly Lazy<ImmutableArray<StructuralSchema>> Schemas = new(ReadAll);

    public static ImmutableArray<StructuralSchema> All => Schemas.Value;

    private static ImmutableArray<StructuralSchema> ReadAll() =>
    [
        Read("config-map", NameRule.Subdomain, ConfigMapContent.Judge),
        Read("secret", NameRule.Subdomain, SecretContent.Judge),
        Read("namespace", NameRule.Label, PodSecurityLabels.Judge),
        Read("service-account", NameRule.Subdomain),
        Read("role", NameRule.PathSegment),
        Read("cluster-role", NameRule.PathSegment, ClusterRoleContent.Judge),
        Read("role-binding", NameRule.PathSegment),
        Read("cluster-role-binding", NameRule.PathSegment),
        Read("network-policy", NameRule.Subdomain, NetworkPolicyContent.Judge),
        Read("validating-admission-policy", NameRule.Subdomain, AdmissionPolicyContent.Judge),
        Read("validating-admission-policy-binding", NameRule.Subdomain, AdmissionBindingContent.Judge),
    ];

    private static StructuralSchema Read(string name, NameRule names, ObjectCheck? check = null)
    {
        var file = EmbeddedSchemas.Read(name + ".yaml");
        var findings = new DiagnosticBag();
        var schema = ResourceSchema.Complete(file.Mapping("schema") ?? file);
        return new StructuralSchema(new StructuralReader(findings).ReadRoot(schema), KubernetesDialect.Compile(schema, findings), hasStatusSubresource: true)
        {
            Group = file.Text("group") ?? "",
            Version = file.Text("version") ?? "",
            Kind = file.Text("kind") ?? "",
            Plural = file.Text("plural") ?? "",
            IsNamespaced = file.Text("scope") == "Namespaced",
            Names = names,
            Check = check,
            NullsAreAbsent = true,
        };
    }
}
