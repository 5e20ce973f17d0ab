using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using RegionRender.Core.Trees;
using RegionRender.Kubernetes;

namespace RegionRender.Storage.Tests;

/// <summary>Small renderings for tests.</summary>
internal static class Renderings
{
    public const string Layer = "management/platform/kustomization.yaml";
    public const string Platform = "management/platform/management.kcm.yaml";
    public const string Region = "management/regions/eu/registration/region.eu.yaml";

    /// <summary>Two layers and an entry file.</summary>
    public static ManifestTree Small { get; } = Of(
        (".gitattributes", "* linguist-generated\n"),
        ("clusters/mgmt/layers.yaml", "layers\n"),
        (Layer, "resources: [management.kcm.yaml]\n"),
        (Platform, "kind: Management\n"),
        (Region, "kind: Region\n"));

    public static ManifestTree Of(params (string Path, string Text)[] files) => Of(file => [], files);

    /// <summary>A rendering whose every file holds one object of a protected kind, named as the file.</summary>
    public static ManifestTree OfProtected(params (string Path, string Text)[] files) =>
        Of(file => [new(new ManifestId("k0rdent.mirantis.com", "Region", null, Path.GetFileNameWithoutExtension(file)), true, null)], files);

    /// <summary>The rendering with a file put in, or put in another's place.</summary>
    public static ManifestTree With(this ManifestTree tree, string path, string text) => Of([.. Texts(tree).Where(file => file.Path != path), (path, text)]);

    public static ManifestTree Without(this ManifestTree tree, string path) => Of([.. Texts(tree).Where(file => file.Path != path)]);

    /// <summary>What a folder holds when a build is done: the tree, its folders, and the lock that stays.</summary>
    public static Dictionary<string, string> Expected(this ManifestTree tree)
    {
        var expected = tree.Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span));
        foreach (var path in tree.Files.Select(file => file.Path))
        {
            for (var folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
                expected[folder] = "(folder)";
        }

        expected[".regionrender/lock"] = "";
        return expected;
    }

    private static IEnumerable<(string Path, string Text)> Texts(ManifestTree tree) =>
        tree.Files.Where(file => !LedgerWriter.Writes(file.Path)).Select(file => (file.Path, Encoding.UTF8.GetString(file.Content.Span)));

    private static ManifestTree Of(Func<string, ImmutableArray<LedgerObject>> objects, (string Path, string Text)[] files)
    {
        var rendered = files.Select(file => new RenderedFile(file.Path, Encoding.UTF8.GetBytes(file.Text))).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var ledger = new Ledger
        {
            Estate = "atlas",
            Management = "mgmt",
            K0rdentVersion = "1.11.4",
            ToolVersion = "0.1.0",
            Files = [.. rendered.Select(file => new LedgerFile(file.Path, Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)), "mgmt", "", objects(file.Path)))],
        };
        return new ManifestTree([.. rendered.Concat(LedgerWriter.Write(ledger)).OrderBy(file => file.Path, StringComparer.Ordinal)], ledger);
    }
}
