using System.Collections.Immutable;
using RegionRender.Core.Estates;
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
            new EntryPoint(context.Management, $"clusters/{context.Management}", source, context.Estate.Management.Name.Location),
            .. context.Estate.Regions
                .Where(region => region.Delivery == Delivery.Agent)
                .Select(region => new EntryPoint(region.Name.Value, $"clusters/{region.Name.Value}", source, region.Name.Location)),
        ];
    }

    public static YamlMapping SourceReference(PlanContext context)
    {
        var flux = context.Estate.Flux;
        return ValueNodes.Map(
            flux.Source.Location,
            ("kind", ValueNodes.Text(flux.Source.Kind, flux.Source.Location)),
            ("name", ValueNodes.Text(flux.Source.Name)),
            ("namespace", ValueNodes.Text(flux.Namespace)));
    }

    private static PlannedObject Source(FluxSettings flux)
    {
        var source = flux.Source;
        var values = ValueNodes.Map(source.Location, ("source", ValueNodes.Map(
            source.Location,
            ("name", ValueNodes.Text(source.Name)),
            ("namespace", ValueNodes.Text(flux.Namespace)),
            ("url", ValueNodes.Text(source.Url)),
            ("ref", source.Ref),
            ("secretRef", ValueNodes.Text(source.SecretRef)))));
        return new PlannedObject(source.Kind == "OCIRepository" ? "oci-repository" : "git-repository", values, source.Location);
    }
}
