using RegionRender.Core.Kinds;
using RegionRender.Schemas;

namespace RegionRender.Core.Tests.Kinds;

public class KnownScopesTests
{
    [Fact]
    public void What_has_a_schema_has_the_same_scope() =>
        Assert.All(BuiltInKinds.All, schema => Assert.True(KnownScopes.IsNamespaced(schema.Group, schema.Kind) is not { } known || known == schema.IsNamespaced, schema.Kind));

    [Theory]
    [InlineData("k0rdent.mirantis.com", "v1beta1", "Region", false)]
    [InlineData("k0rdent.mirantis.com", "v1beta1", "ClusterDeployment", true)]
    [InlineData("external-secrets.io", "v1", "ClusterSecretStore", false)]
    [InlineData("infrastructure.cluster.x-k8s.io", "v1beta2", "AWSClusterStaticIdentity", false)]
    public void Kinds_of_the_release_agree(string group, string version, string kind, bool isNamespaced)
    {
        Assert.Equal(isNamespaced, KindCatalog.ForRelease("1.11.4").Find(group, version, kind)?.IsNamespaced);
        Assert.True(KnownScopes.IsNamespaced(group, kind) == isNamespaced);
    }

    [Theory]
    [InlineData("", "Pod", true)]
    [InlineData("", "Node", false)]
    [InlineData("apiextensions.k8s.io", "CustomResourceDefinition", false)]
    [InlineData("example.com", "Thing", null)]
    public void Kinds_without_a_schema_are_known_where_they_are_common(string group, string kind, bool? expected) =>
        Assert.Equal(expected, KnownScopes.IsNamespaced(group, kind));
}
