using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// k0rdent deletes what carries its <c>managed</c> label and nobody asks for (k0rdent/kcm v1.11.4,
/// internal/controller/components/cleanup.go and accessmanagement_controller.go), Flux deletes and recreates what carries <c>force</c>
/// (fluxcd/pkg ssa/v0.76.1, ssa/errors/immutable.go, IsImmutableError), and the deletion guard believes our own annotations.
/// </summary>
internal static class LabelsAreTheUsers
{
    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        foreach (var region in context.Estate.Regions)
            CheckLabels(region.Labels, bag);
        foreach (var cluster in context.AllClusters)
        {
            CheckLabels(cluster.Labels, bag);
            foreach (var (key, value) in cluster.Annotations)
            {
                if (ReservedKeys.OwnerOfAnnotation(key) is { } owner)
                    bag.Add(NameDiagnostics.AnnotationIsReserved(key, value.Location, owner));
            }
        }
    }

    private static void CheckLabels(IReadOnlyDictionary<string, Located<string>> labels, DiagnosticBag bag)
    {
        foreach (var (key, value) in labels)
        {
            if (ReservedKeys.OwnerOfLabel(key) is { } owner)
                bag.Add(NameDiagnostics.LabelIsReserved(key, value.Location, owner));
        }
    }
}
