using RegionRender.Core.Tests.Compilation;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.TreeRules;

/// <summary>What the API server would refuse is told at the line that caused it.</summary>
public class ObjectsFitTheirKindsTests
{
    public static TheoryData<string, string> Extras => new()
    {
        { "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: tools}\ndata: {a: !!int 5}", "4:17 RR2002 'a' needs a string, not the number 5, in 'data.a' of 'ConfigMap/tools/x'" },
        { "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: tools, lables: {}}", "3:39 RR2001 unknown property 'lables' in 'metadata', in 'metadata.lables' of 'ConfigMap/tools/x'" },
        {
            "apiVersion: cert-manager.io/v1\nkind: ClusterIssuer\nmetadata: {name: x}\nspec: {selfSigned: {crlDistributionPoints: yes}}",
            "4:44 RR5050 'yes' is a text, and the boolean true to Kubernetes"
        },
        { "%YAML 1.2\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: tools}", "1:1 RR2108 Kubernetes can't read the directive '%YAML 1.2'" },
        { "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: tools, labels: &l {a: b}}\ndata: {<<: *l, a: c}", "4:8 RR5050 '<<' is a key, and merges a mapping to Kubernetes | 4:16 RR1008 the key 'a' stands twice in this mapping" },
        { "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: tools, labels: &l {a: !foo no}}\ndata: {<<: *l, c: 1}", "4:8 RR5050 '<<' is a key, and merges a mapping to Kubernetes | 4:19 RR2002 'c' needs a string, not the number 1, in 'data.c' of 'ConfigMap/tools/x'" },
    };

    [Theory]
    [MemberData(nameof(Extras))]
    public void A_manifest_of_the_users_is_judged_as_Kubernetes_reads_it(string manifest, string expected)
    {
        var compilation = Compile(("extra.yaml", manifest));
        Assert.Equal(expected, string.Join(" | ", compilation.Diagnostics.Select(Line)));
        Assert.Null(compilation.Tree);
    }

    [Theory]
    [InlineData("apiVersion: apps/v1\nkind: ReplicaSet\nmetadata: {name: x, namespace: tools}\nspec: {replicas: many}", "apps/v1 ReplicaSet")]
    [InlineData("apiVersion: cert-manager.io/v9\nkind: Issuer\nmetadata: {name: x, namespace: tools}", "cert-manager.io/v9 Issuer")]
    public void An_unknown_kind_is_named_and_not_judged(string manifest, string expected)
    {
        var compilation = Compile(("extra.yaml", manifest));
        Assert.Empty(compilation.Diagnostics);
        Assert.Equal(expected, Assert.Single(compilation.UnknownKinds));
    }

    [Fact]
    public void What_SOPS_encrypted_is_not_judged() => Assert.DoesNotContain(
        Compile(("extra.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: tools}\ndata: {a: 1}\nsops: {mac: x}")).Diagnostics,
        finding => finding.Id.StartsWith("RR2", StringComparison.Ordinal));

    [Fact]
    public void Schemas_of_the_users_own_judge_too()
    {
        const string Definition = """
            kind: CustomResourceDefinition
            spec:
              group: example.com
              scope: Namespaced
              names: {kind: Widget, plural: widgets}
              versions: [{name: v1, served: true, schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: integer}}}}}}}]
            """;
        var compilation = Compile(
            new CompilerOptions { Schemas = InMemorySourceFiles.FromTexts([KeyValuePair.Create("widget.yaml", Definition)]) },
            ("extra.yaml", "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: x, namespace: tools}\nspec: {sise: 1}"));
        Assert.Equal(["4:8 RR2001 unknown property 'sise' in 'spec', in 'spec.sise' of 'Widget/tools/x'"], compilation.Diagnostics.Select(Line));
    }

    private const string Template = """
        apiVersion: k0rdent.mirantis.com/v1beta1
        kind: ClusterDeployment
        metadata: {name: "${{ cluster.name }}", namespace: "${{ cluster.namespace }}"}
        spec:
          template: ${{ cluster.template }}
          credential: ${{ cluster.credential }}
          sise: 1
          dryRun: ${{ cluster.config.region }}
          config: {}
        """;

    [Fact]
    public void A_finding_stands_where_the_value_was_written_else_at_what_made_the_object_exist()
    {
        var compilation = Compile(new CompilerOptions { Templates = Templates });
        Assert.Equal(
            [
                "estate.yaml 26:11 RR2001 unknown property 'sise' in 'spec', in 'spec.sise' of 'ClusterDeployment/kcm-system/shop'",
                "estate.yaml 30:22 RR2002 'dryRun' needs true or false, not the string 'eu-north-1', in 'spec.dryRun' of 'ClusterDeployment/kcm-system/shop'",
            ],
            compilation.Diagnostics.Select(finding => $"{finding.Location.Path} {Line(finding)}"));
    }

    [Fact]
    public void One_line_that_is_wrong_in_many_objects_is_told_once()
    {
        var estate = SmallEstate.Text
            .Replace("config: {region: eu-north-1, ", "class: small\n    config: {", StringComparison.Ordinal)
            .Replace("name: shop", "name: shop-${{ matrix.n }}\n    matrix: {n: [a, b, c]}", StringComparison.Ordinal);
        var compilation = Compile(new CompilerOptions { Templates = Templates }, ("estate.yaml", estate + "clusterClasses: [{name: small, config: {region: eu-north-1}}]\n"));
        Assert.Equal(
            ["RR2002 'dryRun' needs true or false, not the string 'eu-north-1', in 'spec.dryRun' of 'ClusterDeployment/kcm-system/shop-a' and of 2 others"],
            compilation.Diagnostics.Where(finding => finding.Id == "RR2002").Select(finding => $"{finding.Id} {finding.Message}"));
    }

    private static InMemorySourceFiles Templates => InMemorySourceFiles.FromTexts(
    [
        KeyValuePair.Create("catalog.yaml", """
            apiVersion: regionrender.io/v1alpha1
            kind: TemplateCatalog
            templates: [{name: cluster-deployment, file: cluster.yaml, subject: cluster}]
            """),
        KeyValuePair.Create("cluster.yaml", Template),
    ]);

    private static EstateCompilation Compile(params (string Path, string Text)[] files) => Compile(CompilerOptions.Default, files);

    private static EstateCompilation Compile(CompilerOptions options, params (string Path, string Text)[] files)
    {
        var texts = files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        texts.TryAdd("estate.yaml", SmallEstate.Text + (texts.ContainsKey("extra.yaml") ? "extraManifests: [{scope: management, files: extra.yaml}]\n" : ""));
        return EstateCompiler.Compile(new EstateInput("estate.yaml", InMemorySourceFiles.FromTexts(texts)), options);
    }

    private static string Line(Diagnostic finding) => $"{finding.Location.Start.Line}:{finding.Location.Start.Column} {finding.Id} {finding.Message}";
}
