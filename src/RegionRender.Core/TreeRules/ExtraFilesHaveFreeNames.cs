using RegionRender.Core.Rendering;
using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.TreeRules;

/// <summary>A folder's list holds exactly its files, so no file of the user's may stand in for the list or be missed by it.</summary>
internal static class ExtraFilesHaveFreeNames
{
    public static void Check(RenderedLayer layer, DiagnosticBag bag)
    {
        foreach (var extra in layer.Extras)
        {
            if (TreeFile.IsKustomizePath(extra.Name) || !HasYamlName(extra.Name))
                bag.Add(K0rdentTreeDiagnostics.ReservedFile(extra.Cause, extra.Name));
        }
    }

    private static bool HasYamlName(string name) =>
        name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".json", StringComparison.Ordinal);
}
