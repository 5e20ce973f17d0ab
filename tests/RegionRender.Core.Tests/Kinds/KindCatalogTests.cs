using RegionRender.Core.Kinds;
using RegionRender.Core.Profiles;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Kinds;

public class KindCatalogTests
{
    private const string Definition = """
        kind: CustomResourceDefinition
        spec:
          group: example.com
          scope: Cluster
          names: {kind: Widget, plural: widgets}
          versions: [{name: v1, served: true, schema: {openAPIV3Schema: {type: object}}}]
        """;

    private static readonly KindCatalog Release = ReleaseKinds.Of("1.11.4");

    [Theory]
    [InlineData("k0rdent.mirantis.com", "v1beta1", "ClusterDeployment", true)]
    [InlineData("k0rdent.mirantis.com", "v1beta1", "Region", false)]
    [InlineData("kustomize.toolkit.fluxcd.io", "v1", "Kustomization", true)]
    [InlineData("external-secrets.io", "v1", "ClusterSecretStore", false)]
    [InlineData("", "v1", "ConfigMap", true)]
    [InlineData("rbac.authorization.k8s.io", "v1", "ClusterRole", false)]
    public void A_kind_is_found_with_its_scope(string group, string version, string kind, bool isNamespaced)
    {
        var schema = Release.Find(group, version, kind);
        Assert.Equal((group, version, kind, isNamespaced), (schema?.Group, schema?.Version, schema?.Kind, schema?.IsNamespaced));
        Assert.Same(schema, Release.Find(group, version, kind));
    }

    [Theory]
    [InlineData("k0rdent.mirantis.com", "v1alpha1", "Region")]
    [InlineData("k0rdent.mirantis.com", "v1beta1", "region")]
    [InlineData("example.com", "v1", "Widget")]
    [InlineData("", "v1", "Pod")]
    public void What_is_unknown_has_no_schema(string group, string version, string kind) => Assert.Null(Release.Find(group, version, kind));

    [Fact]
    public void Another_release_has_the_built_in_kinds_only()
    {
        var catalog = ReleaseKinds.Of("0.0.1");
        Assert.Null(catalog.Find("k0rdent.mirantis.com", "v1beta1", "Region"));
        Assert.NotNull(catalog.Find("", "v1", "Secret"));
    }

    [Fact]
    public void Every_release_with_a_profile_has_schemas() => Assert.Equal(ProfileCatalog.BuiltIn.Versions.AsEnumerable(), ReleaseKinds.Releases);

    [Theory]
    [InlineData("crds/widget.yaml", Definition)]
    [InlineData("widget.yml", "kind: List\nitems:\n- " + "{kind: CustomResourceDefinition, spec: {group: example.com, scope: Cluster, names: {kind: Widget, plural: widgets}, versions: [{name: v1, served: true, schema: {openAPIV3Schema: {type: object}}}]}}")]
    [InlineData("any.json", """{"$schema":"","x-kubernetes-group-version-kind":[{"group":"example.com","version":"v1","kind":"Widget"}],"x-regionrender-resource":{"scope":"Cluster"},"type":"object"}""")]
    public void A_folder_of_the_users_own_adds_kinds(string path, string text)
    {
        var findings = new DiagnosticBag();
        var catalog = Release.With(Files((path, text), ("README.md", "# Ours")), findings);
        Assert.Empty(findings.ToSorted());
        Assert.False(catalog.Find("example.com", "v1", "Widget")?.IsNamespaced);
        Assert.NotNull(catalog.Find("k0rdent.mirantis.com", "v1beta1", "Region"));
    }

    [Theory]
    [InlineData("""{"x-kubernetes-group-version-kind":[{"group":"example.com","version":"v1","kind":"Widget"}],"x-regionrender-resource":{},"type": """)]
    [InlineData("{{ if true }}")]
    [InlineData("kind: CustomResourceDefinition")]
    public void What_is_wrong_in_the_folder_is_told(string text)
    {
        var findings = new DiagnosticBag();
        Release.With(Files(("a.json", text)), findings, "schemas/");
        Assert.Equal("schemas/a.json", Assert.Single(findings.ToSorted()).Location.Path);
    }

    private static InMemorySourceFiles Files(params (string Path, string Text)[] files) =>
        InMemorySourceFiles.FromTexts(files.Select(file => KeyValuePair.Create(file.Path, file.Text)));
}
