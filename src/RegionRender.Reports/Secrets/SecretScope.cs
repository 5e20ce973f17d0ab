using System.Collections.Immutable;
using System.Text;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>
/// A place inside of an object, and whether what stands there must be hidden. Every value of an object that a report shows comes out of
/// <see cref="Show"/>, every other text out of <see cref="SecretText.Hide"/>.
/// </summary>
/// <param name="Object">The object.</param>
/// <param name="Path">The keys that lead to the place, without the items of lists.</param>
/// <param name="IsHidden">True where everything is a secret.</param>
internal readonly record struct SecretScope(ManifestId Object, string Path, bool IsHidden)
{
    // Names of Credentials, and of keys in a Secret.
    private static readonly ImmutableHashSet<string> Names = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "ClusterDeployment:spec.credential",
        "AccessManagement:spec.accessRules.credentials",
        "ExternalSecret:spec.data.secretKey");

    private static readonly ImmutableHashSet<string> PartsOfReferences =
        ImmutableHashSet.Create(StringComparer.Ordinal, "name", "namespace", "key", "kind", "apiVersion", "group", "optional");

    public static SecretScope Of(ManifestId id) => new(id, "", IsHidden: false);

    /// <summary>The place behind a key.</summary>
    public SecretScope Inside(YamlMapping parent, string key)
    {
        var path = Path.Length == 0 ? key : $"{Path}.{key}";
        return new SecretScope(Object, path, IsHidden || IsData(path) || IsNamedAsSecret(parent, key, path));
    }

    /// <summary>What may be shown of a value.</summary>
    public YamlNode Show(YamlNode node)
    {
        var scope = this;
        return node switch
        {
            _ when IsHidden => Hide(node),
            YamlMapping map => new YamlMapping([.. map.Entries.Select(entry => new YamlEntry(entry.Key, scope.Inside(map, entry.Key.Text).Show(entry.Value)))], node.Location),
            YamlSequence list => new YamlSequence([.. list.Items.Select(scope.Show)], node.Location),
            YamlScalar { IsString: true } scalar => YamlScalar.String(ShownText(scalar.Text), node.Location),
            _ => node,
        };
    }

    private string ShownText(string text)
    {
        if (EmbeddedYaml.Read(text) is not { } document)
            return SecretText.Hide(text);
        var shown = Show(document);
        return YamlNode.DataEquals(document, shown) ? text : Encoding.UTF8.GetString(YamlWriter.ToBytes(shown));
    }

    // A switch is no secret, and without this 'propagateCredentials' could not be read.
    private YamlNode Hide(YamlNode node) =>
        node is YamlScalar { Kind: YamlScalarKind.Null or YamlScalarKind.Boolean } && !IsData(Path) ? node : YamlScalar.String(SecretText.Hidden, node.Location);

    // The annotation of 'kubectl apply' repeats the data.
    private bool IsData(string path) =>
        Object is { Group: "", Kind: "Secret" } && (IsBelow(path, "data") || IsBelow(path, "stringData") || IsBelow(path, "metadata.annotations"));

    private bool IsNamedAsSecret(YamlMapping parent, string key, string path)
    {
        if (key == "value" && SecretNames.IsSecret(parent.Text("name") ?? parent.Text("key") ?? ""))
            return true;
        return SecretNames.IsSecret(key) && !Names.Contains($"{Object.Kind}:{path}") && !(SecretNames.MayRefer(key) && IsReference(parent[key]));
    }

    private static bool IsReference(YamlNode? node) => node switch
    {
        YamlMapping { Entries.IsEmpty: false } map => map.Entries.All(entry => PartsOfReferences.Contains(entry.Key.Text) && entry.Value is YamlScalar),
        YamlSequence { Items.IsEmpty: false } list => list.Items.All(item => item is YamlMapping && IsReference(item)),
        _ => false,
    };

    private static bool IsBelow(string path, string field) =>
        path.StartsWith(field, StringComparison.Ordinal) && (path.Length == field.Length || path[field.Length] == '.');
}
