using RegionRender.Core.TreeRules;
using RegionRender.Core.Verification;
using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Verification;

/// <summary>Each rule of trees and of renderings, by the class that holds it, broken once or more in a rendering that keeps them all.</summary>
public class OutputRulesTests
{
    private const string Layers = "clusters/mgmt/layers.yaml";
    private const string Weu = "clusters/mgmt/region-weu.yaml";
    private const string Source = "clusters/mgmt/source.yaml";
    private const string Namespace = "management/guardrails/namespace.team-lab.yaml";
    private const string Cluster = "management/workloads/clusterdeployment.kcm-system.tools.yaml";
    private const string Addons = "management/addons";
    private const string Extra = Addons + "/lab-viewers.yaml";
    private const string List = Addons + "/kustomization.yaml";

    private static readonly (string Rule, string Code, string What, Action<EditedTree> Break)[] All =
    [
        (nameof(ApiVersionsAreServed), "RR5010", "a removed API", tree => tree.Replace(Layers, "kustomize.toolkit.fluxcd.io/v1\n", "kustomize.toolkit.fluxcd.io/v1beta2\n")),
        (nameof(ObjectsFitTheirKinds), "RR2001", "an unknown field", tree => tree.Replace(Cluster, "spec:\n", "spec:\n  templat: x\n")),
        (nameof(ObjectsFitTheirKinds), "RR2105", "a broken rule of the kind", tree => tree.Replace("management/regions/weu/registration/region.weu.yaml", "  kubeConfig:\n", "  clusterDeployment: {name: a, namespace: b}\n  kubeConfig:\n")),
        (nameof(ClusterFieldsAreLeftOut), "RR5011", "a status", tree => tree.Replace(Cluster, "spec:\n", "status: {}\nspec:\n")),
        (nameof(ClusterFieldsAreLeftOut), "RR5011", "what the server writes", tree => tree.Replace(Cluster, "  name: tools\n", "  name: tools\n  uid: '1'\n")),
        ("YamlReadsTheSame", "RR5050", "a boolean of YAML 1.1", tree => tree.Replace(Cluster, "  labels:\n", "  labels:\n    a: on\n")),
        ("YamlReadsTheSame", "RR5050", "a merge key", tree => tree.Replace(Cluster, "  labels:\n", "  labels:\n    <<: {a: b}\n")),
        (nameof(YamlReader), "RR1008", "a key twice", tree => tree.Replace(Cluster, "  name: tools\n", "  name: tools\n  name: tools\n")),
        (nameof(YamlReader), "RR1007", "a tab", tree => tree.Replace(Cluster, "  name: tools\n", "\tname: tools\n")),
        (nameof(NamesFit), "RR5023", "a Kustomization's name", tree => tree.Replace(Layers, "name: addons\n", $"name: {new string('a', 64)}\n")),
        (nameof(NamesFit), "RR5023", "a Region's name", tree => tree.Replace("management/regions/weu/registration/region.weu.yaml", "name: weu\n", $"name: {new string('a', 22)}\n")),
        (nameof(NamespacesFitKinds), "RR5012", "a namespaced object without one", tree => tree.Replace(Cluster, "  namespace: kcm-system\n", "")),
        (nameof(NamespacesFitKinds), "RR5012", "a cluster-scoped object with one", tree => tree.Replace(Namespace, "  name: team-lab\n", "  name: team-lab\n  namespace: x\n")),
        (nameof(ObjectsAreUnique), "RR5002", "an object in two Kustomizations", tree => tree.Copy(Namespace, $"{Addons}/namespace.team-lab.yaml").Replace(List, "lab-viewers.yaml\n", "lab-viewers.yaml\n  - namespace.team-lab.yaml\n")),
        (nameof(KustomizationsAreExplicit), "RR5024", "no retryInterval", tree => tree.Replace(Layers, "  retryInterval: 2m\n", "")),
        (nameof(KustomizationsAreExplicit), "RR5024", "no timeout", tree => tree.Replace(Layers, "  timeout: 5m\n", "")),
        (nameof(ObjectsFitTheirKinds), "RR2003", "no interval", tree => tree.Replace(Layers, "  interval: 1h\n", "")),
        (nameof(ObjectsFitTheirKinds), "RR2003", "no word on pruning", tree => tree.Replace(Layers, "  prune: true\n", "")),
        (nameof(ObjectsFitTheirKinds), "RR2003", "no kind of the source", tree => tree.Replace(Layers, "    kind: GitRepository\n", "")),
        (nameof(KustomizationsAreExplicit), "RR5024", "a path without ./", tree => tree.Replace(Layers, "path: ./rendered", "path: rendered")),
        (nameof(KustomizationsPrune), "RR5025", "no pruning", tree => tree.Replace(Layers, "prune: true", "prune: false")),
        (nameof(NothingIsForced), "RR5013", "force for all", tree => tree.Replace(Layers, "  prune: true\n", "  prune: true\n  force: true\n")),
        (nameof(NothingIsForced), "RR5013", "force for one", tree => tree.Replace(Cluster, "  annotations:\n", "  annotations:\n    kustomize.toolkit.fluxcd.io/force: enabled\n")),
        (nameof(PayloadIsNotChanged), "RR5026", "another namespace", tree => tree.Replace(Layers, "  prune: true\n", "  prune: true\n  targetNamespace: x\n")),
        (nameof(PayloadIsNotChanged), "RR5026", "substitution", tree => tree.Replace(Layers, "  prune: true\n", "  prune: true\n  postBuild: {substitute: {a: b}}\n")),
        (nameof(PathsLeadSomewhere), "RR5051", "a folder that is not there", tree => tree.Replace(Layers, "management/addons", "management/addins")),
        (nameof(FoldersListTheirFiles), "RR5052", "a file that is not listed", tree => tree.Replace("management/templates/kustomization.yaml", "  - helmrepository.team-lab.k0rdent-catalog.yaml\n", "")),
        (nameof(FoldersListTheirFiles), "RR5052", "a listed file that is not there", tree => tree.Remove("management/templates/helmrepository.team-lab.k0rdent-catalog.yaml")),
        (nameof(FoldersListTheirFiles), "RR5052", "a list out of order", tree => tree.Replace(List, "  - lab-viewers.yaml\n", "  - lab-viewers.yaml\n  - lab-viewers.yaml\n")),
        (nameof(FoldersListTheirFiles), "RR5052", "a base from elsewhere", tree => tree.Replace(List, "  - lab-viewers.yaml\n", "  - https://example.com/base\n  - lab-viewers.yaml\n")),
        (nameof(FoldersListTheirFiles), "RR5052", "a patch", tree => tree.Replace(List, "resources:\n", "patches: []\nresources:\n")),
        (nameof(FoldersListTheirFiles), "RR5052", "no list", tree => tree.Remove(List)),
        (nameof(EntriesHoldFluxAlone), "RR5053", "a list where Flux starts", tree => tree.Add("clusters/mgmt/kustomization.yaml", "resources: []\n")),
        (nameof(EntriesHoldFluxAlone), "RR5053", "payload where Flux starts", tree => tree.Copy(Cluster, "clusters/mgmt/tools.yaml")),
        (nameof(FoldersAreAppliedOnce), "RR5027", "a folder in a folder", tree => tree.Replace(Layers, "management/addons", "management/regions")),
        (nameof(KustomizationsApplySomething), "RR5028", "nothing to apply", tree => tree.Replace(List, "  - lab-viewers.yaml\n", "")),
        (nameof(DependenciesHaveAnEnd), "RR5029", "a dependency that does not exist", tree => tree.Replace(Layers, "    - name: guardrails\n", "    - name: guardrail\n")),
        (nameof(DependenciesHaveAnEnd), "RR5029", "a circle", tree => tree.Replace(Layers, "spec:\n  interval", "spec:\n  dependsOn: [{name: addons}]\n  interval")),
        (nameof(DependenciesHaveAnEnd), "RR5029", "a parent that waits for its child", tree => tree.Copy("clusters/mgmt/region-weu.yaml", $"{Addons}/more.yaml").Remove("clusters/mgmt/region-weu.yaml")
            .Replace(List, "lab-viewers.yaml\n", "lab-viewers.yaml\n  - more.yaml\n").Replace($"{Addons}/more.yaml", "- name: chains\n", "- name: addons\n").Replace(Layers, "wait: false", "wait: true", after: "management/addons")),
        (nameof(DependedOnWaits), "RR5030", "others depend on what does not wait", tree => tree.Replace(Layers, "wait: true", "wait: false")),
        (nameof(ProtectedObjectsAreMarked), "RR5014", "a cluster without protection", tree => tree.Replace(Cluster, "    kustomize.toolkit.fluxcd.io/prune: disabled\n", "    a: b\n")),
        (nameof(LostKustomizationsLoseNothing), "RR5014", "a Kustomization without protection", tree => tree.Replace(Layers, "    kustomize.toolkit.fluxcd.io/prune: disabled\n", "    a: b\n")),
        (nameof(LostKustomizationsLoseNothing), "RR5031", "protected payload without Orphan", tree => tree.Replace(Layers, "  deletionPolicy: Orphan\n", "")),
        (nameof(LostKustomizationsLoseNothing), "RR5031", "another cluster without Orphan", tree => tree.Replace(Weu, "  deletionPolicy: Orphan\n", "  deletionPolicy: Delete\n", after: "regional/weu")),
        (nameof(ProtectedObjectsAreMarked), "RR5014", "a Namespace without protection", tree => tree.Replace(Namespace, "prune: disabled", "prune: enabled")),
        (nameof(DefinitionsStandApart), "RR5041", "a definition beside its objects", tree => tree.Add($"{Addons}/more.yaml", """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: things.example.com, annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}}
            spec: {group: example.com}
            ---
            apiVersion: example.com/v1
            kind: Thing
            metadata: {name: x, namespace: tools}
            """).Replace(List, "lab-viewers.yaml\n", "lab-viewers.yaml\n  - more.yaml\n")),
        (nameof(AdmissionStandsInStages), "RR5032", "an edge in one Kustomization", tree => tree.Copy(Cluster, "management/credentials/x.yaml").Remove(Cluster)
            .Replace("management/credentials/kustomization.yaml", "resources:\n", "resources:\n  - x.yaml\n")),
        (nameof(AdmissionStandsInStages), "RR5032", "an edge without an order", tree => tree.Replace(Layers, "    - name: credentials\n", "    - name: platform\n", after: "name: workloads")),
        (nameof(WaitsAreShort), "RR5033", "a long wait", tree => tree.Replace(Layers, "timeout: 5m", "timeout: 15m")),
        (nameof(HealthIsAskedFor), "RR5034", "a kind whose health is not asked for", tree => tree.Replace(Layers, "kind: Management\n", "kind: Region\n")),
        (nameof(HealthIsAskedFor), "RR5034", "an expression that does not compile", tree => tree.Replace(Layers, "current: status.conditions.exists(", "current: status.conditions.exists((")),
        (nameof(HealthIsAskedFor), "RR5034", "an expression that is true of nothing", tree => tree.Replace(Layers, "exists(c, c.type == 'Ready' && c.status == 'True' && c.observedGeneration == metadata.generation)", "filter(c, c.type == 'Ready').all(c, c.status == 'True')")),
        (nameof(HealthIsAskedFor), "RR5034", "two expressions of a kind", tree => tree.Replace(Layers, "  healthCheckExprs:\n", "  healthCheckExprs:\n    - {apiVersion: k0rdent.mirantis.com/v1beta1, kind: Management, current: 'true'}\n")),
        (nameof(HealthIsAskedFor), "RR5034", "a check without apiVersion", tree => tree.Replace(Layers, "  healthCheckExprs:\n", "  healthChecks: [{kind: Deployment, name: x, namespace: tools}]\n  healthCheckExprs:\n")),
        (nameof(SourcesArePinned), "RR5035", "a source without ref", tree => tree.Replace(Source, "  ref:\n    branch: main\n", "")),
        (nameof(ObjectsFitTheirKinds), "RR2003", "a source without interval", tree => tree.Replace(Source, "  interval: 5m\n", "")),
        (nameof(SourcesAreSafe), "RR5015", "a source without encryption", tree => tree.Replace(Source, "ssh://git@", "http://")),
        (nameof(SourcesAreSafe), "RR5015", "a login in a URL", tree => tree.Replace(Source, "ssh://git@", "https://me:hunter2@")),
        (nameof(SecretsAreNotInClear), "RR5016", "a Secret in clear", tree => tree.Replace(Extra, "apiVersion", "apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: x}\nstringData: {password: hunter2}\n---\napiVersion")),
        (nameof(FoldersListTheirFiles), "RR5016", "a generator of Secrets", tree => tree.Replace(List, "resources:\n", "secretGenerator: [{name: a, literals: [b=c]}]\nresources:\n")),
        (nameof(EncryptedFilesAreDecrypted), "RR5036", "ciphertext that nobody decrypts", tree => tree.Replace(Extra, "apiVersion", "apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: x}\nstringData: {password: 'ENC[a]'}\nsops: {mac: a}\n---\napiVersion")),
        (nameof(VariablesAreKept), "RR5017", "what looks like a variable", tree => tree.Replace(Cluster, "  labels:\n", "  labels:\n    a: '${b}'\n")),
        (nameof(ManagedLabelIsK0rdents), "RR5018", "k0rdent's label on another object", tree => tree.Replace(Source, "  labels:\n", "  labels:\n    k0rdent.mirantis.com/managed: 'true'\n")),
        (nameof(TemplateSourcesAreK0rdents), "RR5018", "a template's source without the label", tree => tree.Replace("management/templates/helmrepository.kcm-system.k0rdent-catalog.yaml", "k0rdent.mirantis.com/managed: \"true\"", "a: b")),
        (nameof(RegionsServeTheirKinds), "RR5019", "a k0rdent kind on a region", tree => tree.Copy(Cluster, "regional/weu/base/x.yaml").Replace("regional/weu/base/kustomization.yaml", "namespace.team-lab.yaml\n", "namespace.team-lab.yaml\n  - x.yaml\n")),
        (nameof(ReferencedSecretsAreWatched), "RR5037", "a kubeconfig that is not watched", tree => tree.Replace("management/regions/weu/cluster/externalsecret.kcm-system.weu-kubeconfig.yaml", "reconcile.fluxcd.io/watch: Enabled", "a: b")),
        (nameof(HelmReleasesAreCareful), "RR5038", "a careless HelmRelease", tree => tree.Replace(Extra, "apiVersion", "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: x, namespace: tools}\nspec: {chart: {spec: {chart: a, version: '*'}}}\n---\napiVersion")),
        (nameof(FilesAreCanonical), "RR5054", "carriage returns", tree => tree.Replace(Cluster, "\n", "\r\n")),
        (nameof(FilesAreCanonical), "RR5054", "two objects in a file", tree => tree.Replace(Cluster, "apiVersion", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: tools}\n---\napiVersion")),
        (nameof(LedgerIsTrue), "RR5055", "a changed file", tree => tree.Replace(Cluster, "  name: tools\n", "  name: tools \n")),
        (nameof(LedgerIsTrue), "RR5055", "a changed list", tree => tree.Replace(List, "resources:\n", "# by hand\nresources:\n")),
        (nameof(LedgerIsTrue), "RR5055", "a merge conflict in the ledger", tree => tree.Replace(".regionrender/meta.json", "  \"k0rdent\"", "<<<<<<< ours\n=======\n>>>>>>> theirs\n  \"k0rdent\"")),
        (nameof(LedgerIsTrue), "RR5055", "a missing file", tree => tree.Remove("management/addons/kustomization.yaml")),
        (nameof(LedgerIsTrue), "RR5055", "a foreign file", tree => tree.Add("management/addons/notes.txt", "mine")),
        (nameof(LedgerIsTrue), "RR5055", "attributes that say nothing", tree => tree.Replace(".gitattributes", "linguist-generated", "")),
        (nameof(MarksAreComplete), "RR5056", "a Kustomization without labels", tree => tree.Replace(Layers, "    regionrender.io/layer: guardrails\n", "")),
        (nameof(NothingIsIgnored), "RR5057", "a .sourceignore", tree => tree.Add(".sourceignore", "/management/*\n!/management/templates\n")),
        (nameof(NothingIsIgnored), "RR5057", "a source that ignores", tree => tree.Replace(Source, "spec:\n", "spec:\n  ignore: |\n    .sops.yaml\n    rendered/management/addons/\n")),
        (nameof(NothingIsIgnored), "RR5057", "a source that takes in too much", tree => tree.Replace(Source, "spec:\n", "spec:\n  ignore: docs/\n")),
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (rule, _, what, _) in All)
                cases.Add(rule, what);
            return cases;
        }
    }

    [Fact]
    public void A_rendering_keeps_every_rule() => Assert.Empty(new EditedTree().Verify());

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_rule_is_found(string rule, string what)
    {
        var (_, code, _, breaks) = All.Single(item => item.Rule == rule && item.What == what);
        var tree = new EditedTree();
        breaks(tree);

        var findings = tree.Verify();

        Assert.True(findings.Any(finding => finding.Id == code), $"{rule}, {what}: no {code} among {string.Join(", ", findings.Select(finding => $"{finding.Location} {finding.Id} {finding.Message}"))}");
        Assert.DoesNotContain(findings, finding => finding.Message.Contains("hunter2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("HelmRepository", true)]
    [InlineData("GitRepository", false)]
    [InlineData("Bucket", false)]
    public void Only_a_chart_of_a_Helm_repository_has_a_version_to_write(string source, bool needsVersion)
    {
        var tree = new EditedTree();
        tree.Replace(Extra, "apiVersion", $$"""
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata: {name: x, namespace: tools}
            spec:
              interval: 10m
              timeout: 5m
              install: {strategy: {name: RetryOnFailure} }
              upgrade: {strategy: {name: RetryOnFailure} }
              driftDetection: {mode: enabled}
              chart: {spec: {chart: a, sourceRef: {kind: {{source}}, name: charts} } }
            ---
            apiVersion
            """);

        Assert.Equal(needsVersion, tree.Verify().Any(finding => finding.Id == "RR5038"));
    }

    [Fact]
    public void A_Kustomization_with_more_than_a_thousand_objects_is_crowded()
    {
        var tree = new EditedTree();
        var maps = string.Concat(Enumerable.Range(0, 1001).Select(i => $"---\napiVersion: v1\nkind: ConfigMap\nmetadata: {{name: m{i}, namespace: tools}}\n"));
        tree.Add($"{Addons}/more.yaml", maps).Replace(List, "lab-viewers.yaml\n", "lab-viewers.yaml\n  - more.yaml\n");

        Assert.Contains(tree.Verify(), finding => finding is { Id: "RR5021", Severity: Severity.Warning });
    }

    [Fact]
    public void A_Flux_with_more_than_five_hundred_Kustomizations_is_crowded()
    {
        var tree = new EditedTree();
        var first = tree[Layers][..tree[Layers].IndexOf("---", StringComparison.Ordinal)];
        var more = Enumerable.Range(0, 501).Select(i => first.Replace("name: guardrails\n", $"name: g{i}\n", StringComparison.Ordinal).Replace("management/guardrails", $"more/g{i}", StringComparison.Ordinal));
        tree.Add("clusters/mgmt/more.yaml", string.Join("---\n", more));

        Assert.Contains(tree.Verify(), finding => finding is { Id: "RR5040", Severity: Severity.Warning });
    }

    [Fact]
    public void A_rule_that_can_be_broken_in_a_tree_is_broken_here()
    {
        // What only a rendering from an estate can break (TreeChecksTests), what takes many objects (above), and RR5039, for which a tree
        // would have to say its Flux (examples/diagnostics/RR5039).
        string[] elsewhere = ["RR5020", "RR5022", "RR5021", "RR5040", "RR5039"];
        var rules = TreeRuleDiagnostics.Rules.Concat(TreeFileDiagnostics.Rules).Concat(K0rdentTreeDiagnostics.Rules).Concat(RenderingDiagnostics.Rules);

        Assert.Empty(rules.Select(rule => rule.Id).Except(elsewhere).Except(All.Select(item => item.Code)));
    }
}
