using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>A file that a build reads.</summary>
/// <param name="File">The file.</param>
/// <param name="Namespace">The namespace that the build gives its objects, whatever they say; null if it leaves them theirs.</param>
internal sealed record BuiltFile(TreeFile File, string? Namespace);

/// <summary>
/// Which files a build of a folder reads: what its <c>kustomization.yaml</c> lists, or, as Flux makes one up, every manifest below, but
/// of folders that have one only what that lists (kustomize_generator.go of fluxcd/pkg).
/// </summary>
internal static class KustomizeFolder
{
    private static readonly string[] ListsOfMaterial = ["patchesStrategicMerge", "transformers", "generators", "configurations", "crds"];
    private static readonly string[] ListsOfPaths = ["patches", "patchesJson6902", "replacements"];

    /// <summary>The files, each once.</summary>
    public static ImmutableArray<BuiltFile> FilesOf(string folder, FileTree tree)
    {
        var files = ImmutableArray.CreateBuilder<BuiltFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // A stack of its own: folders that list folders may go deep.
        var open = new Stack<(string Folder, string? Namespace)>([(folder, null)]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next.Folder + "/"))
                continue;
            var list = tree.KustomizeFileIn(next.Folder);
            // What is set further out is set last, and so counts.
            var ownNamespace = next.Namespace ?? (list is null ? null : Content(list)?.Text("namespace"));
            foreach (var file in list is null ? tree.ManifestsIn(next.Folder) : Listed(list).Select(tree.Find).OfType<TreeFile>())
            {
                if (!file.IsKustomizeFile && seen.Add(file.Path))
                    files.Add(new BuiltFile(file, ownNamespace));
            }

            foreach (var inner in list is null ? tree.FoldersIn(next.Folder) : Listed(list).Where(tree.HasFolder))
                open.Push((inner, ownNamespace));
        }

        return files.DrainToImmutable();
    }

    /// <summary>What a <c>kustomization.yaml</c> lists as resources.</summary>
    public static IEnumerable<YamlScalar> ResourcesOf(TreeFile kustomizeFile) => Texts(kustomizeFile, "resources");

    /// <summary>The files that a build takes to change others: patches and the like. They look like objects, and are none.</summary>
    public static IEnumerable<string> MaterialOf(TreeFile kustomizeFile) => ListsOfMaterial
        .SelectMany(field => Texts(kustomizeFile, field))
        .Concat(ListsOfPaths.SelectMany(field => Content(kustomizeFile)?.Items(field) ?? []).OfType<YamlMapping>().Select(item => item["path"]).OfType<YamlScalar>())
        .Select(path => FileTree.Resolve(kustomizeFile.Folder, path.Text))
        .OfType<string>();

    private static IEnumerable<string> Listed(TreeFile kustomizeFile) =>
        ResourcesOf(kustomizeFile).Concat(Texts(kustomizeFile, "components")).Select(path => FileTree.Resolve(kustomizeFile.Folder, path.Text)).OfType<string>();

    private static YamlMapping? Content(TreeFile kustomizeFile) => kustomizeFile.Documents.FirstOrDefault() as YamlMapping;

    private static IEnumerable<YamlScalar> Texts(TreeFile kustomizeFile, string field) => Content(kustomizeFile)?.Items(field).OfType<YamlScalar>() ?? [];
}
