using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>
/// The schemas of all kinds that can be judged: those of Kubernetes itself, those of a release with what belongs around it, and a user's own. Each is read when it is first asked for, once. Safe to use from several threads.
/// </summary>
internal sealed class KindCatalog
{
    private readonly ImmutableDictionary<string, KindSchema> _schemas;

    private KindCatalog(ImmutableDictionary<string, KindSchema> schemas) => _schemas = schemas;

    /// <summary>The kinds of Kubernetes itself.</summary>
    public static KindCatalog BuiltIn { get; } = new(ImmutableDictionary.Create<string, KindSchema>(StringComparer.Ordinal));

    /// <summary>The kinds of Kubernetes, and of sound files that <c>schema import</c> wrote: each with its path and how to read it.</summary>
    public static KindCatalog Of(IEnumerable<KeyValuePair<string, Func<byte[]>>> files) =>
        new(files.ToImmutableDictionary(file => file.Key, file => new KindSchema(file.Value), StringComparer.Ordinal));

    /// <summary>The same with a user's schemas, which go before: files that <c>schema import</c> wrote, and CustomResourceDefinitions.</summary>
    public KindCatalog With(ISourceFiles files, DiagnosticBag findings, string displayPrefix = "") =>
        new(_schemas.SetItems(KindFolder.Read(files, displayPrefix, findings)));

    /// <summary>The schema of a kind, or null if it is unknown.</summary>
    public StructuralSchema? Find(string group, string version, string kind)
    {
        if (_schemas.TryGetValue(SchemaFile.PathOf(group, version, kind), out var found) && found.Schema is { } schema && schema.Kind == kind)
            return schema;
        return BuiltInKinds.Find(group, version, kind);
    }

    /// <summary>The schema of an object's kind, or null if it is unknown.</summary>
    internal StructuralSchema? Find(Manifest manifest) => Find(manifest.Id.Group, GroupVersion.Parse(manifest.ApiVersion).Version, manifest.Id.Kind);

    /// <summary>Whether an object stands in a namespace; null if nothing is known of its kind.</summary>
    internal bool? IsNamespaced(Manifest manifest) => Find(manifest)?.IsNamespaced ?? ScopeOfAnotherVersion(manifest.Id) ?? KnownScopes.IsNamespaced(manifest.Id.Group, manifest.Id.Kind);

    // No kind changes its scope from one version to the next.
    private bool? ScopeOfAnotherVersion(ManifestId id)
    {
        var prefix = SchemaFile.PathOf(id.Group, "", id.Kind)[..^".json".Length];
        return _schemas.FirstOrDefault(schema => schema.Key.StartsWith(prefix, StringComparison.Ordinal)).Value?.Schema?.IsNamespaced;
    }
}
