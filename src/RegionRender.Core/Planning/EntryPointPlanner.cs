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
        return
        [
            new EntryPoint(context.Management, source, context.Estate.Management.Name.Location),
            .. context.Estate.Regions
                .Where(region => region.Delivery == Delivery.Agent)
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
