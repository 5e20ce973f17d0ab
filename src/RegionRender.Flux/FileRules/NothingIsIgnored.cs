using System.Text;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// Neither <c>.sourceignore</c> nor a source's <c>spec.ignore</c> leaves out what a Kustomization applies, for that would be pruned; and as
/// <c>spec.ignore</c> replaces what Flux leaves out by itself, it names <c>.sops.yaml</c> again (fluxcd/source-controller v1.9.1,
/// docs/spec/v1/gitrepositories.md, "Ignore").
/// </summary>
internal static class NothingIsIgnored
{
    public static void Check(ReadTree tree, DiagnosticBag bag)
    {
        var payload = tree.Flux.Objects.Where(item => item.Owner is not null)
            .Select(item => item.Manifest.Content.Location.Source?.Path[tree.Files.DisplayPrefix.Length..]).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        foreach (var file in tree.Files.Files.Where(file => file.Name == ".sourceignore"))
        {
            var source = new SourceText(tree.Files.DisplayPrefix + file.Path, Encoding.UTF8.GetString(file.Bytes.Span));
            var folder = file.Folder.Length == 0 ? "" : file.Folder + "/";
            var below = payload.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Select(path => path[folder.Length..]).ToArray();
            Check(IgnorePatterns.Parse(source.Text), below, pattern => new Location(source, new TextSpan(pattern.Start, pattern.Text.Length)), bag);
        }

        foreach (var item in tree.Flux.Objects.Where(item => item.Id.Group == "source.toolkit.fluxcd.io"))
        {
            if (item.Spec?["ignore"] is not YamlScalar { IsString: true } ignore)
                continue;
            var patterns = IgnorePatterns.Parse(ignore.Text);
            Check(patterns, InSource(payload, item, tree), pattern => ignore.LocateValue(pattern.Start, pattern.Text.Length), bag);
            if (!patterns.Ignore(".sops.yaml"))
                bag.Add(TreeFileDiagnostics.IgnoreForgets(item.PlaceOf(ignore), ".sops.yaml"));
        }
    }

    private static void Check(IgnorePatterns patterns, IEnumerable<string> paths, Func<IgnorePattern, Location> placeOf, DiagnosticBag bag)
    {
        foreach (var (pattern, files) in paths.Select(path => (Pattern: patterns.Last(path), path)).Where(pair => pair.Pattern is { Includes: false }).GroupBy(pair => pair.Pattern, pair => pair.path).Select(group => (group.Key, group)))
        {
            if (pattern is not null)
                bag.Add(TreeFileDiagnostics.Ignored(placeOf(pattern), pattern.Text, files.Min(StringComparer.Ordinal) ?? ""));
        }
    }

    // Patterns of a source count from the root of the repository, of which the tree may be a part.
    private static IEnumerable<string> InSource(string[] payload, PlacedObject source, ReadTree tree)
    {
        var key = $"{source.Id.Kind}/{source.Id.Namespace}/{source.Id.Name}";
        var prefix = tree.Flux.Kustomizations.Where(item => item.Source == key)
            .Select(item => tree.FolderOf(item) is { } folder && item.Path.EndsWith(folder, StringComparison.Ordinal) ? item.Path[..^folder.Length] : null)
            .FirstOrDefault(found => found is not null);
        return prefix is null ? [] : payload.Select(path => prefix + path);
    }
}
