using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using RegionRender.Kubernetes;

namespace RegionRender.Core.Kinds;

/// <summary>The schemas of the kinds that each k0rdent release brings, with those that belong around it.</summary>
internal static class ReleaseKinds
{
    private const string Folder = "kinds/";

    /// <summary>Versions of k0rdent that have schemas of their own, oldest first.</summary>
    public static ImmutableArray<string> Releases { get; } = [.. ResourceNames().Select(name => name[Folder.Length..name.IndexOf('/', Folder.Length)]).Distinct().OrderBy(Version.Parse)];

    // Schemas are compiled once in a process, however often it compiles an estate.
    private static FrozenDictionary<string, Lazy<KindCatalog>> ByRelease { get; } =
        Releases.ToFrozenDictionary(version => version, version => new Lazy<KindCatalog>(() => Read(version)), StringComparer.Ordinal);

    /// <summary>The kinds of a k0rdent release; of another version only those of Kubernetes itself.</summary>
    public static KindCatalog Of(string version) => ByRelease.TryGetValue(version, out var catalog) ? catalog.Value : KindCatalog.BuiltIn;

    private static KindCatalog Read(string version)
    {
        var files = ResourceNames().Select(name => name[Folder.Length..]).ToHashSet(StringComparer.Ordinal);
        return KindCatalog.Of(ReleaseSchemas.FilesOf(version, files, file => Encoding.UTF8.GetString(ReadResource(Folder + file)))
            .Select(pair => KeyValuePair.Create<string, Func<byte[]>>(pair.Key, () => ReadResource(Folder + pair.Value))));
    }

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
