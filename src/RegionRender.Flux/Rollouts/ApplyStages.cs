using System.Collections.Immutable;
using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>
/// The stages in which a Kustomization applies its objects: all of a stage are tried before the first of it is applied (fluxcd/pkg
/// ssa/v0.76.1, ssa/manager_apply.go, ApplyAllStaged; ssa/utils/is.go, IsClusterDefinition).
/// </summary>
internal static class ApplyStages
{
    public static IEnumerable<ImmutableArray<PlacedObject>> Of(ImmutableArray<PlacedObject> objects)
    {
        var stages = objects.ToLookup(item => StageOf(item.Id));
        for (var stage = 0; stage < 3; stage++)
        {
            if (stages.Contains(stage))
                yield return [.. stages[stage]];
        }
    }

    private static int StageOf(ManifestId id) => id switch
    {
        { Group: "apiextensions.k8s.io", Kind: "CustomResourceDefinition" } or { Group: "", Kind: "Namespace" } or { Group: "rbac.authorization.k8s.io", Kind: "ClusterRole" } => 0,
        _ when id.Kind.EndsWith("Class", StringComparison.Ordinal) => 1,
        _ => 2,
    };
}
