namespace RegionRender.Kubernetes.Tests.Kinds;

public class KnownScopesTests
{
    [Fact]
    public void What_has_a_schema_has_the_same_scope()
    {
        var files = Directory.GetFiles(RepositoryFolder.Of("schemas", "kubernetes"), "*.json", SearchOption.AllDirectories);
        var schemas = files.Select(file => SchemaFile.Read(File.ReadAllBytes(file))).OfType<StructuralSchema>().Concat(BuiltInKinds.All).ToList();
        Assert.True(schemas.Count > files.Length);
        Assert.All(schemas, schema => Assert.True(KnownScopes.IsNamespaced(schema.Group, schema.Kind) is not { } known || known == schema.IsNamespaced, $"{schema.Group}/{schema.Kind}"));
    }

    [Theory]
    [InlineData("", "Pod", true)]
    [InlineData("", "Node", false)]
    [InlineData("apiextensions.k8s.io", "CustomResourceDefinition", false)]
    [InlineData("example.com", "Thing", null)]
    public void Kinds_without_a_schema_are_known_where_they_are_common(string group, string kind, bool? expected) =>
        Assert.Equal(expected, KnownScopes.IsNamespaced(group, kind));
}
