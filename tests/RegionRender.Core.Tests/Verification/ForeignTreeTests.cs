using RegionRender.Core.Verification;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Verification;

/// <summary>Trees that RegionRender did not write.</summary>
public class ForeignTreeTests
{
    private const string Root =
        """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: flux-system, namespace: flux-system}
        spec: {interval: 10m, retryInterval: 2m, timeout: 5m, prune: true, path: ./clusters/prod, sourceRef: {kind: GitRepository, name: flux-system}}
        ---
        apiVersion: source.toolkit.fluxcd.io/v1
        kind: GitRepository
        metadata: {name: flux-system, namespace: flux-system}
        spec: {interval: 1m, ref: {branch: main}, url: 'ssh://git@example.com/fleet'}
        """;

    private const string Apps =
        """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: apps, namespace: flux-system}
        spec: {interval: 1h, retryInterval: 2m, timeout: 5m, prune: true, path: ./apps, sourceRef: {kind: GitRepository, name: flux-system}}
        """;

    private const string Map =
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings, namespace: shop}
        data: {a: b}
        """;

    private const string AppsList =
        """
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        resources: [settings.yaml]
        """;

    [Fact]
    public void A_tree_as_Flux_bootstraps_it_is_followed_from_its_root()
    {
        var result = Verify(("clusters/prod/flux-system/gotk-sync.yaml", Root), ("clusters/prod/apps.yaml", Apps), ("apps/kustomization.yaml", AppsList), ("apps/settings.yaml", Map));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(4, result.Objects);
    }

    [Fact]
    public void Manifests_and_lists_are_read_as_Kubernetes_reads_them()
    {
        const string merging =
            """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings, namespace: shop, labels: &shared {team: !short shop, size: !!str 12}}
            data: {<<: *shared, icon: !!binary aGk=}
            """;
        var list = AppsList.Replace("resources: [settings.yaml]", "<<: {resources: [settings.yaml]}", StringComparison.Ordinal);

        var result = Verify(("clusters/prod/flux-system/gotk-sync.yaml", Root), ("clusters/prod/apps.yaml", Apps), ("apps/kustomization.yaml", list), ("apps/settings.yaml", merging));

        Assert.Equal(["apps/kustomization.yaml", "apps/settings.yaml"], result.Diagnostics.Select(finding => finding.Location.Path));
        Assert.All(result.Diagnostics, finding => Assert.Equal("'<<' is a key, and merges a mapping to Kubernetes", finding.Message));
        Assert.Equal(4, result.Objects);
    }

    [Theory]
    [InlineData("labels: &l {a: b}}\ndata: {<<: *l, a: c}", "4:8 RR5050 4:16 RR1008")]
    [InlineData("labels: &l {a: b}}\ndata: {a: c, <<: *l}", "4:14 RR5050 4:18 RR1008")]
    [InlineData("labels: &l {a: b}}\ndata: {<<: [*l, [*l]]}", "4:8 RR5050 4:12 RR2108")]
    [InlineData("annotations: {a: !!int b}}", "3:62 RR1016")]
    public void What_Kubernetes_refuses_in_a_text_is_found_at_its_place(string metadata, string expected)
    {
        var map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: shop, " + metadata;

        var result = Verify(("clusters/prod/flux-system/gotk-sync.yaml", Root), ("clusters/prod/apps.yaml", Apps), ("apps/kustomization.yaml", AppsList), ("apps/settings.yaml", map));

        Assert.Equal(expected, string.Join(' ', result.Diagnostics.Select(finding => $"{finding.Location.Start.Line}:{finding.Location.Start.Column} {finding.Id}")));
    }

    [Fact]
    public void An_object_of_two_folders_is_found_where_both_are_applied_to_one_cluster()
    {
        var more = Apps.Replace("name: apps", "name: more", StringComparison.Ordinal).Replace("./apps", "./more", StringComparison.Ordinal);

        var result = Verify(
            ("clusters/prod/flux-system/gotk-sync.yaml", Root), ("clusters/prod/apps.yaml", Apps), ("clusters/prod/more.yaml", more),
            ("apps/kustomization.yaml", AppsList), ("apps/settings.yaml", Map), ("more/kustomization.yaml", AppsList), ("more/settings.yaml", Map));

        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal("RR5002", finding.Id);
    }

    [Fact]
    public void The_same_folder_applied_to_two_clusters_is_no_duplicate()
    {
        var north = Remote("north");
        var south = Remote("south");

        var result = Verify(("clusters/prod/all.yaml", $"{north}\n---\n{south}"), ("apps/kustomization.yaml", AppsList), ("apps/settings.yaml", Map));

        Assert.Empty(result.Diagnostics);

        static string Remote(string name) =>
            Apps.Replace("name: apps", $"name: {name}", StringComparison.Ordinal).Replace("prune: true", $"prune: true, deletionPolicy: Orphan, kubeConfig: {{secretRef: {{name: {name}}}}}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_repository_is_found_by_the_end_of_its_paths()
    {
        var deep = Apps.Replace("./apps", "./some/where/rendered/apps", StringComparison.Ordinal);

        Assert.Empty(Verify(("clusters/prod/apps.yaml", deep), ("apps/kustomization.yaml", AppsList), ("apps/settings.yaml", Map)).Diagnostics);
    }

    [Fact]
    public void Objects_in_a_List_are_objects()
    {
        var result = Verify(("list.yaml", "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Secret, metadata: {name: x, namespace: tools, annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}}, data: {a: Yg==}}\n"));

        Assert.Equal("RR5016", Assert.Single(result.Diagnostics).Id);
    }

    [Fact]
    public void Files_that_hold_no_objects_are_left_alone() =>
        Assert.Empty(Verify(("values.yaml", "replicas: 3\nimage: {tag: v1}\n"), ("README.md", "# no: yaml"), (".github/workflows/ci.yaml", "on: push\n")).Diagnostics);

    [Fact]
    public void A_folder_of_another_source_is_not_missed()
    {
        var other = Apps.Replace("name: flux-system}}", "name: elsewhere}}", StringComparison.Ordinal).Replace("./apps", "./their/apps", StringComparison.Ordinal);

        Assert.Empty(Verify(("clusters/prod/apps.yaml", other)).Diagnostics);
    }

    [Fact]
    public void A_kind_without_a_schema_is_named_and_one_of_the_users_is_judged()
    {
        const string Thing = "apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: x, namespace: shop}\nspec: {size: big}\n";
        const string Definition =
            """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: things.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {kind: Thing, plural: things, singular: thing, listKind: ThingList}
              versions:
                - name: v1
                  served: true
                  storage: true
                  schema:
                    openAPIV3Schema:
                      type: object
                      properties:
                        spec: {type: object, properties: {size: {type: integer}}}
            """;

        var schemas = InMemorySourceFiles.FromTexts([KeyValuePair.Create("things.yaml", Definition)]);

        Assert.Equal("example.com/v1 Thing", Assert.Single(Verify(("thing.yaml", Thing)).UnknownKinds));
        var judged = TreeVerifier.Verify(InMemorySourceFiles.FromTexts([KeyValuePair.Create("thing.yaml", Thing)]), "", new VerificationOptions { Schemas = schemas });
        Assert.Empty(judged.UnknownKinds);
        Assert.Contains("'spec.size' of 'Thing/shop/x'", Assert.Single(judged.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_list_takes_of_a_folder_with_one_what_that_lists()
    {
        var result = Verify(
            ("clusters/prod/apps.yaml", Apps), ("apps/shop/kustomization.yaml", AppsList), ("apps/shop/settings.yaml", Map), ("apps/shop/left-out.yaml", Map));

        Assert.Equal(["RR5052"], result.Diagnostics.Select(finding => finding.Id));
        Assert.Equal("the folder 'apps' has no kustomization.yaml", result.Diagnostics[0].Message);
    }

    [Fact]
    public void A_patch_is_no_object()
    {
        const string List = "resources: [settings.yaml]\npatches: [{path: patch.yaml}]\n";
        const string Patch = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {a: c}\n";

        var result = Verify(("clusters/prod/apps.yaml", Apps), ("apps/kustomization.yaml", List), ("apps/settings.yaml", Map), ("apps/patch.yaml", Patch));

        Assert.Equal("'patches' makes what is applied differ from what lies in the folder", Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public void A_patch_holds_no_secret_in_clear()
    {
        const string Patch = "apiVersion: v1\nkind: Secret\nmetadata: {name: login, namespace: shop}\nstringData: {password: x}\n";

        var result = Verify(("shop/kustomization.yaml", "resources: [settings.yaml]\npatches: [{path: patch.yaml}]\n"), ("shop/settings.yaml", Map), ("shop/patch.yaml", Patch));

        Assert.Equal(["RR5016"], result.Diagnostics.Select(finding => finding.Id));
    }

    [Theory]
    [InlineData("targetNamespace: shop", "", "RR5026")]
    [InlineData("suspend: false", "namespace: shop", "RR5052")]
    [InlineData("targetNamespace: shop", "namespace: other", "RR5026 RR5052")]
    public void Objects_stand_in_the_namespace_that_their_build_gives_them(string field, string line, string expected)
    {
        var apps = Apps
            .Replace("prune: true", $"prune: true, deletionPolicy: Orphan, {field}", StringComparison.Ordinal)
            .Replace("namespace: flux-system}", "namespace: flux-system, annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}}", StringComparison.Ordinal);
        const string Objects =
            """
            apiVersion: v1
            kind: Namespace
            metadata: {name: _, annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings}
            ---
            apiVersion: scheduling.k8s.io/v1
            kind: PriorityClass
            metadata: {name: high}
            value: 5
            ---
            apiVersion: cert-manager.io/v1
            kind: ClusterIssuer
            metadata: {name: own}
            spec: {selfSigned: {}}
            """;

        var result = Verify(("clusters/prod/apps.yaml", apps), ("apps/kustomization.yaml", $"resources: [settings.yaml]\n{line}\n"), ("apps/settings.yaml", Objects));

        Assert.Equal(expected.Split(' '), result.Diagnostics.Select(finding => finding.Id).Order());
    }

    [Fact]
    public void Kustomizations_are_found_in_the_namespace_that_their_build_gives_them()
    {
        var (first, second) = (Apps.Replace(", namespace: flux-system", "", StringComparison.Ordinal), Apps.Replace("name: apps, namespace: flux-system", "name: more", StringComparison.Ordinal));
        var result = Verify(
            ("clusters/prod/root.yaml", Root.Replace("./clusters/prod", "./all", StringComparison.Ordinal)),
            ("all/kustomization.yaml", "resources: [first.yaml, second.yaml]\nnamespace: flux-system\n"),
            ("all/first.yaml", first.Replace("prune: true", "prune: true, wait: true", StringComparison.Ordinal)),
            ("all/second.yaml", second.Replace("prune: true", "prune: true, dependsOn: [{name: apps, namespace: flux-system}]", StringComparison.Ordinal).Replace("./apps", "./more", StringComparison.Ordinal)),
            ("apps/kustomization.yaml", AppsList), ("apps/settings.yaml", Map),
            ("more/kustomization.yaml", AppsList), ("more/settings.yaml", Map.Replace("name: settings", "name: more", StringComparison.Ordinal)));

        Assert.DoesNotContain(result.Diagnostics, finding => finding.Id is "RR5029" or "RR5012");
        Assert.Contains(result.Diagnostics, finding => finding.Message == "'namespace' makes what is applied differ from what lies in the folder");
    }

    [Fact]
    public void A_Kustomization_of_a_shared_base_is_one_on_each_cluster()
    {
        const string Base = "resources: [apps.yaml, more.yaml]\n";
        var more = Apps.Replace("name: apps", "name: more", StringComparison.Ordinal).Replace("./apps", "./more", StringComparison.Ordinal).Replace("prune: true", "prune: true, dependsOn: [{name: apps}]", StringComparison.Ordinal);
        var apps = Apps.Replace("prune: true", "prune: true, wait: true", StringComparison.Ordinal);
        var (prod, test) = (Root.Replace("clusters/prod", "base", StringComparison.Ordinal), Root.Replace("clusters/prod", "base", StringComparison.Ordinal));

        var result = Verify(
            ("clusters/prod/root.yaml", prod), ("clusters/test/root.yaml", test), ("base/kustomization.yaml", Base), ("base/apps.yaml", apps), ("base/more.yaml", more),
            ("apps/kustomization.yaml", AppsList), ("apps/settings.yaml", Map),
            ("more/kustomization.yaml", AppsList), ("more/settings.yaml", Map.Replace("name: settings", "name: more", StringComparison.Ordinal)));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(12, result.Objects);
    }

    [Fact]
    public void Variables_that_a_Kustomization_replaces_are_no_finding_of_their_own()
    {
        var apps = Apps.Replace("prune: true", "prune: true, postBuild: {substitute: {tier: a}}", StringComparison.Ordinal);
        var map = Map.Replace("\ndata:", "\nimmutable: ${immutable}\ndata:", StringComparison.Ordinal);

        Assert.Equal("RR5026", Assert.Single(Verify(("clusters/prod/apps.yaml", apps), ("apps/kustomization.yaml", AppsList), ("apps/settings.yaml", map)).Diagnostics).Id);
        Assert.Equal("RR5017", Assert.Single(Verify(("clusters/prod/apps.yaml", Apps), ("apps/kustomization.yaml", AppsList), ("apps/settings.yaml", map)).Diagnostics).Id);
    }

    [Fact]
    public void A_field_that_is_missing_is_a_finding_beside_variables_too()
    {
        var apps = Apps.Replace("prune: true", "prune: true, postBuild: {substitute: {tier: a}}", StringComparison.Ordinal);
        const string Release = "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: x, namespace: shop}\nspec: {releaseName: '${tier}', chartRef: {kind: OCIRepository, name: x}}\n";

        var result = Verify(("clusters/prod/apps.yaml", apps), ("apps/kustomization.yaml", AppsList), ("apps/settings.yaml", Release));

        Assert.Contains(result.Diagnostics, finding => finding.Message == "'spec' lacks the property 'interval', in 'spec.interval' of 'HelmRelease/shop/x'");
    }

    [Fact]
    public void What_kustomize_builds_is_read_though_it_lies_in_a_chart()
    {
        var apps = Apps.Replace("./apps", "./web/templates", StringComparison.Ordinal);

        var result = Verify(("clusters/prod/apps.yaml", apps), ("web/Chart.yaml", "apiVersion: v2\n"), ("web/templates/kustomization.yaml", AppsList), ("web/templates/settings.yaml", Map));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(2, result.Objects);
    }

    [Fact]
    public void Templates_of_Helm_charts_are_passed_over_and_counted()
    {
        var result = Verify(
            ("charts/web/Chart.yaml", "apiVersion: v2\nname: web\n"), ("charts/web/values.yaml", "a: b\n"), ("charts/web/templates/map.yaml", "{{- if .Values.a }}\nkind: x\n{{- end }}\n"),
            ("web/templates/map.yaml", Map));

        Assert.Empty(result.Diagnostics);
        Assert.Equal("charts/web", Assert.Single(result.Charts));
        Assert.Equal(1, result.Objects);
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: [x]\nmetadata: {name: x}")]
    [InlineData("apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: x, namespace: tools}\nspec: [a]")]
    [InlineData("apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: x, namespace: tools}\nspec: {path: [], dependsOn: {a: b}, sourceRef: x, kubeConfig: 3, healthCheckExprs: [1, {kind: []}]}")]
    [InlineData("apiVersion: v1\nkind: List\nitems: {a: b}")]
    [InlineData("a: &a [*a]")]
    [InlineData("")]
    public void Odd_content_is_no_reason_to_stop(string text) => Assert.NotNull(Verify(("x.yaml", text), ("kustomization.yaml", "resources: [x.yaml, 3, {a: b}, ../.., '']")));

    private static TreeVerification Verify(params (string Path, string Text)[] files) =>
        TreeVerifier.Verify(InMemorySourceFiles.FromTexts(files.Select(file => KeyValuePair.Create(file.Path, file.Text))), "");
}
