using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Binds extra manifests and reads their files.</summary>
internal static class ExtraManifestsBinder
{
    public static ExtraManifests Bind(Block block, ImmutableArray<Region> regions, EstateInput input, DiagnosticBag bag)
    {
        var regional = block.Text("scope").Value == "regional";
        var named = block.Texts("regions");
        if (!regional && block.Has("regions") && !block.IsBroken)
            bag.Add(BindingDiagnostics.ManagementHasNoRegions(block.Node["regions"]?.Location ?? block.Location));
        if (regional && !block.Has("regions"))
            named = [.. regions.Select(region => region.Name)];
        return new ExtraManifests(regional, named, Files(block, new NamedFiles(input, bag)), block.Location);
    }

    private static ImmutableArray<SourceText> Files(Block block, NamedFiles files)
    {
        var written = block.Node["files"] is YamlSequence ? block.Texts("files") : [block.Text("files")];
        if (block.IsBroken)
            return [];
        var paths = new SortedDictionary<string, Located<string>>(StringComparer.Ordinal);
        foreach (var item in written)
        {
            foreach (var path in files.Find(item))
                paths.TryAdd(path, item);
        }

        return [.. paths.Select(pair => files.ReadManifest(pair.Key, pair.Value)).OfType<SourceText>()];
    }
}
