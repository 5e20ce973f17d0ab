using System.Text;
using RegionRender.Core.Tests.Compilation;
using RegionRender.Core.TreeRules;
using RegionRender.Flux;

namespace RegionRender.Core.Tests.TreeRules;

/// <summary>The user's own manifests are held to the rules of every tree; each row names the class of the rule that it breaks.</summary>
public class TreeChecksTests
{
    private const string Good =
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: extra, namespace: tools}
        data: {a: b}
        """;

    [Fact]
    public void A_sound_manifest_is_placed_byte_for_byte()
    {
        var compilation = Compile(Good + "   # kept", "management");

        Assert.Empty(compilation.Diagnostics);
        Assert.NotNull(compilation.Tree);
        var file = compilation.Tree.Files.Single(item => item.Path == "management/addons/extra.yaml");
        Assert.Equal(Good + "   # kept", Encoding.UTF8.GetString(file.Content.Span));
    }

    [Fact]
    public void A_byte_order_mark_of_the_users_is_kept()
    {
        var tree = Compile("\uFEFF" + Good, "management").Tree;

        Assert.NotNull(tree);
        Assert.Equal("\uFEFF" + Good, Encoding.UTF8.GetString(tree.Files.Single(item => item.Path == "management/addons/extra.yaml").Content.Span));
    }

    public static TheoryData<string, string, string, string> Broken => new()
    {
        { nameof(ApiVersionsAreServed), "RR5010", "management", Kustomization("./elsewhere").Replace("fluxcd.io/v1", "fluxcd.io/v1beta2", StringComparison.Ordinal) },
        { nameof(FoldersAreAppliedOnce), "RR5027", "management", Kustomization("./rendered/management/addons") },
        { nameof(FoldersAreAppliedOnce), "RR5027", "management", Kustomization("./rendered") },
        { nameof(DependenciesHaveAnEnd), "RR5029", "management", Kustomization("./elsewhere") + "\n  dependsOn: [{name: nowhere}]" },
        { nameof(KustomizationsPrune), "RR5025", "management", Kustomization("./elsewhere").Replace("prune: true", "prune: false", StringComparison.Ordinal) },
        { nameof(ApiVersionsAreServed), "RR5010", "management", "apiVersion: notification.toolkit.fluxcd.io/v1\nkind: Alert\nmetadata: {name: x, namespace: tools}" },
        { nameof(ClusterFieldsAreLeftOut), "RR5011", "management", Good + "\nstatus: {}" },
        { nameof(ClusterFieldsAreLeftOut), "RR5011", "management", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: tools, uid: '1'}" },
        { nameof(ClusterFieldsAreLeftOut), "RR5011", "management", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: tools, labels: {kustomize.toolkit.fluxcd.io/name: other}}" },
        { nameof(NamespacesFitKinds), "RR5012", "management", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}" },
        { nameof(NamespacesFitKinds), "RR5012", "management", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: default}" },
        { nameof(NamespacesFitKinds), "RR5012", "management", "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: x, namespace: tools}" },
        { nameof(ObjectsAreUnique), "RR5002", "management", "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: north-kubeconfig, namespace: kcm-system, labels: {reconcile.fluxcd.io/watch: Enabled}, annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}}" },
        { nameof(NothingIsForced), "RR5013", "management", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: tools, annotations: {kustomize.toolkit.fluxcd.io/force: enabled}}" },
        { nameof(ProtectedObjectsAreMarked), "RR5014", "management", "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: x, namespace: tools}" },
        { nameof(ProtectedObjectsAreMarked), "RR5014", "management", "apiVersion: v1\nkind: Namespace\nmetadata: {name: x}" },
        { nameof(PlannedKindsComeFromTheEstate), "RR5020", "management", "apiVersion: k0rdent.mirantis.com/v1beta1\nkind: ClusterDeployment\nmetadata: {name: x, namespace: tools, annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}}\nspec: {template: x, credential: x}" },
        { nameof(SourcesAreSafe), "RR5015", "management", "apiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nmetadata: {name: x, namespace: tools}\nspec: {interval: 5m, ref: {tag: v1}, url: 'oci://a', insecure: true}" },
        { nameof(SourcesAreSafe), "RR5015", "management", "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: {name: x, namespace: tools}\nspec: {interval: 5m, ref: {branch: main}, url: 'http://a'}" },
        { nameof(SourcesAreSafe), "RR5015", "management", "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: {name: x, namespace: tools}\nspec: {interval: 5m, ref: {branch: main}, url: 'https://me:pass@a'}" },
        { nameof(SecretsAreNotInClear), "RR5016", "management", "apiVersion: v1\nkind: Secret\nmetadata: {name: x, namespace: tools, annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}}\nstringData: {password: hunter2}" },
        { nameof(VariablesAreKept), "RR5017", "management", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: tools}\ndata: {a: '${HOME}'}" },
        { nameof(ManagedLabelIsK0rdents), "RR5018", "management", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: tools, labels: {k0rdent.mirantis.com/managed: 'true'}}" },
        { nameof(RegionsServeTheirKinds), "RR5019", "regional", "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: {name: x, namespace: tools}\nspec: {interval: 5m, ref: {branch: main}, url: 'https://a'}" },
        { nameof(RegionsServeTheirKinds), "RR5019", "regional", "apiVersion: k0rdent.mirantis.com/v1beta1\nkind: ServiceTemplate\nmetadata: {name: x, namespace: tools}" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_manifest_that_breaks_a_rule_is_refused_at_its_place(string rule, string code, string scope, string manifest)
    {
        var compilation = Compile(manifest, scope);

        var finding = Assert.Single(compilation.Diagnostics);
        Assert.True(finding.Id == code, $"{rule}: {finding.Id} {finding.Message}");
        // Of two equal objects either may be the one too many; the finding names both places.
        Assert.Contains("extra.yaml", finding.Related.Select(related => related.Location.Path).Append(finding.Location.Path));
        Assert.Null(compilation.Tree);
        Assert.DoesNotContain("hunter2", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_would_stand_in_for_the_folders_list_is_refused()
    {
        var compilation = SmallEstate.Compile("extraManifests: [{scope: management, files: kustomization.yaml}]\n", ("kustomization.yaml", Good));

        Assert.Contains(compilation.Diagnostics, finding => finding.Id == "RR5022");
    }

    // A Kustomization of the user's own on the source of the rendering, sound but for its folder.
    private static string Kustomization(string path) =>
        $$"""
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: own, namespace: flux-system}
        spec:
          interval: 1h
          retryInterval: 2m
          timeout: 5m
          path: {{path}}
          prune: true
          deletionPolicy: Orphan
          wait: true
          sourceRef: {kind: GitRepository, name: fleet, namespace: flux-system}
        """;

    private static EstateCompilation Compile(string manifest, string scope)
    {
        var regions = scope == "regional" ? ", regions: [north]" : "";
        return SmallEstate.Compile($"extraManifests: [{{scope: {scope}{regions}, files: extra.yaml}}]\n", ("extra.yaml", manifest));
    }
}
