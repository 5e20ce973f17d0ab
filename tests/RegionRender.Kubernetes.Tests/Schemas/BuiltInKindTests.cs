using RegionRender.Syntax;

namespace RegionRender.Kubernetes.Tests.Schemas;

public sealed class BuiltInKindTests
{
    public static TheoryData<string, string, string[]> Cases => new()
    {
        { "ConfigMap", "data: {a: x, b: }", [] },
        { "ConfigMap", "data: {a: 1}", ["data.a RR2002"] },
        { "ConfigMap", "data: {..a: x}", ["data...a RR2005"] },
        { "ConfigMap", "data: {a: x}\nbinaryData: {a: eA==}", ["data.a RR2109"] },
        { "Secret", "type: kubernetes.io/tls\ndata: {tls.crt: eA==}", ["data.tls.key RR2003"] },
        { "Secret", "stringData: {.dockerconfigjson: x}\ntype: kubernetes.io/dockerconfigjson", ["data..dockerconfigjson RR2109"] },
        { "Secret", "data: {a: x y z}", ["data.a RR2013"] },
        { "Namespace", "spec: {}", [] },
        { "Namespace", "data: {}", ["data RR2001"] },
        { "ServiceAccount", "secrets: [{name: a}, {name: a}]", ["secrets[1] RR2104"] },
        { "RoleBinding", "roleRef: {kind: Role, name: x}\nsubjects: [{kind: User, name: a@b}]", [] },
        { "RoleBinding", "roleRef: {kind: Role}\nsubjects: [{kind: Robot, name: x}]", ["roleRef.name RR2003", "subjects[0].kind RR2004"] },
        { "ClusterRoleBinding", "roleRef: {kind: Role, name: x}", ["roleRef.kind RR2004"] },
        { "Role", "rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]", [] },
        { "Role", "rules: [{apiGroups: [''], resources: [pods]}]", ["rules[0].verbs RR2003"] },
        { "ClusterRole", "rules: [{nonResourceURLs: [/healthz], verbs: [get]}]", [] },
        { "NetworkPolicy", "spec: {podSelector: {}, ingress: [{from: [{}]}]}", ["spec.ingress[0].from[0] RR2010"] },
        { "NetworkPolicy", "spec: {ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [11.0.0.0/16]}}]}]}", ["spec.ingress[0].from[0].ipBlock.except[0] RR2105"] },
        { "NetworkPolicy", "spec: {ingress: [{ports: [{port: 80, endPort: 70}]}]}", ["spec.ingress[0].ports[0].endPort RR2105"] },
        { "ValidatingAdmissionPolicy", "spec: {matchConstraints: {resourceRules: []}}", ["spec.validations RR2003", "spec.auditAnnotations RR2003", "spec.matchConstraints.resourceRules RR2008"] },
        {
            "ValidatingAdmissionPolicy",
            """
            spec:
              matchConstraints: {resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [DELETE], resources: [namespaces]}]}
              variables: [{name: kept, expression: "has(oldObject.metadata.annotations)"}]
              validations: [{expression: "!variables.kept", messageExpression: "'no ' + request.name"}, {expression: variables.none}]
            """,
            ["spec.validations[1].expression RR2106"]
        },
        { "ValidatingAdmissionPolicyBinding", "spec: {policyName: x, validationActions: [Deny]}", [] },
        { "ValidatingAdmissionPolicyBinding", "spec: {policyName: x, validationActions: [Deny, Warn]}", ["spec.validationActions RR2105"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_built_in_kind_is_judged_as_by_the_server(string kind, string content, string[] expected)
    {
        var schema = BuiltInKinds.All.Single(candidate => candidate.Kind == kind);
        var instance = (YamlMapping)Yaml.Read($"apiVersion: {schema.ApiVersion}\nkind: {kind}\nmetadata: {{name: x}}\n{content}\n");
        Assert.Equal(expected.Order(StringComparer.Ordinal), schema.Validate(instance).Select(finding => $"{finding.FieldPath} {finding.Diagnostic.Id}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_of_a_built_in_kind_compiles()
    {
        var findings = new DiagnosticBag();
        Assert.All(BuiltInKinds.All, schema => schema.ReportRules(findings));
        Assert.Equal([], Yaml.Lines(findings));
    }

    [Fact]
    public void The_server_labels_a_namespace_with_its_name()
    {
        var findings = BuiltInKinds.All.Single(candidate => candidate.Kind == "Namespace").Validate((YamlMapping)Yaml.Read($"apiVersion: v1\nkind: Namespace\nmetadata: {{name: {new string('n', 64)}}}\n"));
        Assert.Equal(["metadata.labels RR2102", "metadata.name RR2101"], findings.Select(finding => $"{finding.FieldPath} {finding.Diagnostic.Id}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("immutable: true\ndata: {a: x}", "immutable: true\ndata: {a: x}", "")]
    [InlineData("immutable: true\ndata: {a: x}", "immutable: true\ndata: {a: y}", "data RR2110")]
    [InlineData("immutable: true\ndata: {a: x}", "data: {a: x}", "immutable RR2110")]
    public void Immutable_content_stays(string old, string updated, string expected)
    {
        var schema = BuiltInKinds.All.Single(candidate => candidate.Kind == "ConfigMap");
        var findings = schema.ValidateUpdate(Read(old), Read(updated));
        Assert.Equal(expected, string.Join(", ", findings.Select(finding => $"{finding.FieldPath} {finding.Diagnostic.Id}")));
        static YamlMapping Read(string content) => (YamlMapping)Yaml.Read($"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: x}}\n{content}\n");
    }
}
