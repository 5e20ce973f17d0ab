using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Verification;

/// <summary>Which files a build of a folder reads: what its <c>kustomization.yaml</c> lists, or, as Flux makes one up, every manifest below.</summary>
internal static class KustomizeFolder
{
    /// <summary>The files, each once.</summary>
    public static ImmutableArray<TreeFile> FilesOf(string folder, FileTree tree)
    {
        var files = ImmutableArray.CreateBuilder<TreeFile>();
        Collect(folder, tree, files, new HashSet<string>(StringComparer.Ordinal));
        return files.DrainToImmutable();
    }

    /// <summary>What a <c>kustomization.yaml</c> lists as resources.</summary>
    public static IEnumerable<YamlScalar> ResourcesOf(TreeFile kustomizeFile) =>
        (kustomizeFile.Documents.FirstOrDefault() as YamlMapping)?.Items("resources").OfType<YamlScalar>() ?? [];

    private static void Collect(string folder, FileTree tree, ImmutableArray<TreeFile>.Builder files, HashSet<string> seen)
    {
        if (!seen.Add(folder + "/"))
            return;
        if (tree.KustomizeFileIn(folder) is not { } list)
        {
            foreach (var file in tree.ManifestsBelow(folder))
                Add(file, files, seen);
            return;
        }

        foreach (var resource in ResourcesOf(list))
        {
            if (FileTree.Resolve(folder, resource.Text) is not { } path)
                continue;
            if (tree.Find(path) is { } file)
                Add(file, files, seen);
            else if (tree.HasFolder(path))
                Collect(path, tree, files, seen);
        }
    }

    private static void Add(TreeFile file, ImmutableArray<TreeFile>.Builder files, HashSet<string> seen)
    {
        if (!file.IsKustomizeFile && seen.Add(file.Path))
            files.Add(file);
    }
}
