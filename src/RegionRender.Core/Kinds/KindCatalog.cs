using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using RegionRender.Core.Manifests;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Core.Kinds;

/// <summary>
/// The schemas of all kinds that can be judged: those of Kubernetes itself, those of a k0rdent release with what belongs around it, and a
/// user's own. Each is read when it is first asked for, once. Safe to use from several threads.
/// </summary>
public sealed class KindCatalog
{
    private const string Folder = "kinds/";

    private static readonly KindCatalog BuiltInOnly = new(ImmutableDictionary<string, KindSchema>.Empty);

    private readonly ImmutableDictionary<string, KindSchema> _schemas;
    private KindCatalog(ImmutableDictionary<string, KindSchema> schemas) => _schemas = schemas;

    /// <summary>Versions of k0rdent that have schemas of their own.</summary>
    public static ImmutableArray<string> Releases { get; } = [.. ResourceNames().Select(name => name[Folder.Length..name.IndexOf('/', Folder.Length)]).Distinct().OrderBy(Version.Parse)];

    // Schemas are compiled once in a process, however often it compiles an estate.
    private static FrozenDictionary<string, Lazy<KindCatalog>> ByRelease { get; } =
        Releases.ToFrozenDictionary(version => version, version => new Lazy<KindCatalog>(() => Read(version)), StringComparer.Ordinal);

    /// <summary>The kinds of a k0rdent release; of another version only those of Kubernetes itself.</summary>
    public static KindCatalog ForRelease(string version) => ByRelease.TryGetValue(version, out var catalog) ? catalog.Value : BuiltInOnly;

    private static KindCatalog Read(string version)
    {
        var prefix = $"{Folder}{version}/";
        return new KindCatalog(ResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .ToImmutableDictionary(name => name[prefix.Length..], name => new KindSchema(() => ReadResource(name)), StringComparer.Ordinal));
    }

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
    internal StructuralSchema? Find(Manifest manifest)
    {
        var apiVersion = manifest.ApiVersion;
        return Find(manifest.Id.Group, apiVersion[(apiVersion.IndexOf('/', StringComparison.Ordinal) + 1)..], manifest.Id.Kind);
    }

    /// <summary>Whether an object stands in a namespace; null if nothing is known of its kind.</summary>
    internal bool? IsNamespaced(Manifest manifest) => Find(manifest)?.IsNamespaced ?? KnownScopes.IsNamespaced(manifest.Id.Group, manifest.Id.Kind);

    private static IEnumerable<string> ResourceNames() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal));

    private static byte[] ReadResource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"the schema '{name}' is not embedded");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
