using RegionRender.Kubernetes;

namespace RegionRender.Core.Paths;

/// <summary>
/// Where everything in a rendering stands. Each path is made here and read here, and nowhere else; all are relative to the rendering's root,
/// with <c>/</c>. What the ledger and a build have there is in <see cref="LedgerPaths"/>.
/// </summary>
internal static class RenderingPaths
{
    /// <summary>The folder with one folder for each Flux: where that one starts.</summary>
    public const string Clusters = "clusters";

    /// <summary>In the folder of a Flux: what <c>flux bootstrap</c> puts there.</summary>
    public const string Bootstrap = "flux-system";

    /// <summary>In a layer's folder: the list of its files.</summary>
    public const string List = "kustomization.yaml";

    /// <summary>The file that tells Git to leave a rendering's bytes alone.</summary>
    public const string GitAttributes = ".gitattributes";

    private const string OnManagement = "management/";
    private const string ForRegions = OnManagement + "regions/";
    private const string OnRegions = "regional/";
    private const string Entries = Clusters + "/";
    private const string RegionFile = "region-";
    private const string Yaml = ".yaml";

    /// <summary>
    /// What Git is told. No conversion of line ends: a checkout must have the bytes that the ledger knows. In a pull request the ledger and the lists, which
    /// only follow from the rest, are folded (github-linguist/linguist v9.1.0, docs/overrides.md, "Generated code"); what goes to the clusters is shown.
    /// </summary>
    public static string AttributesForGit { get; } = string.Join('\n',
        "* -text",
        LedgerPaths.Folder + "/**/*.json linguist-generated",
        $"{OnManagement}**/{List} linguist-generated",
        $"{OnRegions}**/{List} linguist-generated",
        "");

    /// <summary>The folder from which a cluster's Flux starts.</summary>
    public static string Entry(string cluster) => Entries + cluster;

    /// <summary>The cluster whose Flux starts from the folder of a file; null for every other file.</summary>
    public static string? EntryOf(string path) => Below(Entries, path, out var rest) && FirstName(rest) is { IsEmpty: false } name ? name.ToString() : null;

    /// <summary>The source that a cluster's Flux reads.</summary>
    public static string Source(string cluster) => $"{Entries}{cluster}/source{Yaml}";

    /// <summary>The Kustomizations that a cluster's Flux applies for itself.</summary>
    public static string Layers(string cluster) => $"{Entries}{cluster}/layers{Yaml}";

    /// <summary>The Kustomizations that management's Flux applies for a region.</summary>
    public static string LayersFor(string region, string management) => $"{Entries}{management}/{RegionFile}{region}{Yaml}";

    /// <summary>The folder of a layer on management, for management.</summary>
    public static string ManagementLayer(string layer) => OnManagement + layer;

    /// <summary>The folder of a layer on management, for a region.</summary>
    public static string LayerFor(string region, string layer) => $"{ForRegions}{region}/{layer}";

    /// <summary>The folder of a layer on the region itself.</summary>
    public static string LayerOn(string region, string layer) => $"{OnRegions}{region}/{layer}";

    /// <summary>What has a name in a folder.</summary>
    public static string In(string folder, string name) => $"{folder}/{name}";

    /// <summary>The name of an object's file. Lower case throughout, so that file systems that fold case agree; kinds and names cannot hold a dot-separated part of another.</summary>
    public static string FileName(ManifestId id)
    {
        var kind = id.Kind.ToLowerInvariant();
        return id.Namespace is null ? $"{kind}.{id.Name}{Yaml}" : $"{kind}.{id.Namespace}.{id.Name}{Yaml}";
    }

    /// <summary>Where a path of the rendering stands in the source that Flux reads.</summary>
    /// <param name="sourcePath">Folder of the rendering in the source; empty for its root.</param>
    /// <param name="path">The path in the rendering.</param>
    public static string InSource(string sourcePath, string path) => sourcePath.Length == 0 ? path : $"{sourcePath}/{path}";

    public static bool IsList(string path) => path.EndsWith(List, StringComparison.Ordinal) && (path.Length == List.Length || path[^(List.Length + 1)] == '/');

    /// <summary>Where the list that names a file stands: in the same folder.</summary>
    public static string ListBeside(string path) => path[..(path.LastIndexOf('/') + 1)] + List;

    /// <summary>The last name of a path: what a list calls the file.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>True for what <c>flux bootstrap</c> wrote.</summary>
    public static bool IsOfBootstrap(string path) =>
        Below(Entries, path, out var rest) && rest[FirstName(rest).Length..].StartsWith($"/{Bootstrap}/");

    /// <summary>The region that a rendered file is for; empty where it is for management.</summary>
    public static ReadOnlySpan<char> RegionOf(string path, string management)
    {
        if (Below(OnRegions, path, out var rest) || Below(ForRegions, path, out rest))
            return FirstName(rest);
        if (!Below(Entries, path, out rest))
            return default;
        var cluster = FirstName(rest);
        return cluster.SequenceEqual(management) ? RegionOfFile(rest[cluster.Length..].TrimStart('/')) : cluster;
    }

    /// <summary>The name of the layer that holds a rendered file; empty where none does.</summary>
    public static ReadOnlySpan<char> LayerOf(string path)
    {
        if (Below(OnRegions, path, out var rest) || Below(ForRegions, path, out rest))
            return FirstName(rest[Math.Min(rest.Length, FirstName(rest).Length + 1)..]);
        return Below(OnManagement, path, out rest) ? FirstName(rest) : default;
    }

    private static ReadOnlySpan<char> RegionOfFile(ReadOnlySpan<char> name) =>
        name.StartsWith(RegionFile) && name.EndsWith(Yaml) ? name[RegionFile.Length..^Yaml.Length] : default;

    private static bool Below(string folder, string path, out ReadOnlySpan<char> rest)
    {
        var isBelow = path.StartsWith(folder, StringComparison.Ordinal);
        rest = isBelow ? path.AsSpan(folder.Length) : default;
        return isBelow;
    }

    private static ReadOnlySpan<char> FirstName(ReadOnlySpan<char> path)
    {
        var end = path.IndexOf('/');
        return end < 0 ? default : path[..end];
    }
}
