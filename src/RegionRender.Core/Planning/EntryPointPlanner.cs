using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Core.Subjects;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>The folders from which a Flux starts: management's, and that of every region that pulls for itself.</summary>
internal static class EntryPointPlanner
{
    public static ImmutableArray<EntryPoint> Plan(PlanContext context)
    {
        var source = Source(context.Estate.Flux);

        // A folder that is gone is never pruned (fluxcd/kustomize-controller v1.9.4, internal/controller/kustomization_controller.go, reconcile): while the
        // delivery of a region changes hands, its own Flux finds its folder, and in it what is to be applied, or nothing more.
        return
        [
            new EntryPoint(context.Management, source, context.Estate.Management.Name.Location),
            .. context.Estate.Regions
                .Where(region => region.Delivery == Delivery.Agent || context.Decommissioned.HandsOver(region.Name.Value))
                .Select(region => new EntryPoint(region.Name.Value, source, region.Name.Location)),
        ];
    }

    public static SourceReference SourceReference(PlanContext context)
    {
        var flux = context.Estate.Flux;
        return new SourceReference(new Located<string>(flux.Source.Kind, flux.Source.Location), flux.Source.Name, flux.Namespace, flux.Source.Location);
    }

    private static PlannedObject Source(FluxSettings flux)
    {
        var source = flux.Source;
        var values = new SourceValues(source.Name, flux.Namespace, source.Url, source.Ref, source.SecretRef, source.Location);
        return PlannedObject.Of(source.Kind == "OCIRepository" ? "oci-repository" : "git-repository", SourceValues.Shape, values, source.Location);
    }
}
