using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>A cluster that runs providers: management, or a region.</summary>
internal sealed record Place(Region? Region, ImmutableArray<ProviderReference>? Named, Location Location)
{
    public static Place Management(Estate estate) => new(null, estate.Management.Providers, estate.Management.Name.Location);

    public static Place Of(Region region) => new(region, region.Providers, region.Name.Location);

    /// <summary>Where the list of providers is said.</summary>
    public string Providers => Region is null ? "'management.providers'" : $"the providers of '{Region.Name.Value}'";

    /// <summary>The listed providers, from the first to the last; the place's name where the list is empty or goes over several files.</summary>
    public Location ProvidersLocation
    {
        get
        {
            if (Named is not { IsEmpty: false } named)
                return Location;
            var (first, last) = (named[0].Name.Location, named[^1].Name.Location);
            return first.Source == last.Source && first.Span.Start <= last.Span.Start
                ? new Location(first.Source, TextSpan.FromBounds(first.Span.Start, last.Span.End))
                : first;
        }
    }

    /// <summary>The place as a sentence begins with it.</summary>
    public override string ToString() => Region is null ? "the management cluster" : $"the region '{Region.Name.Value}'";
}
