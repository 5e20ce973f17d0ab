using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Upgrades;

/// <summary>Where a cluster stands among the templates of its family, and what moves it on.</summary>
internal sealed record UpgradePath
{
    public required Cluster Cluster { get; init; }

    /// <summary>The exact template that the estate asks for.</summary>
    public required string Template { get; init; }

    public required string Family { get; init; }

    /// <summary>Where the estate says so: a pin, or else the line with the template.</summary>
    public required Location Place { get; init; }

    /// <summary>The k0rdent version that the estate is rendered for.</summary>
    public required string K0rdentVersion { get; init; }

    /// <summary>The templates of the family, oldest first.</summary>
    public required ImmutableArray<FamilyTemplate> Templates { get; init; }

    /// <summary>The entry of <c>upgrades</c> that moves the cluster to where it is; null: there is none.</summary>
    public Upgrade? UnderWay { get; init; }

    /// <summary>The one legal hop; null where no later template is known.</summary>
    public UpgradeStep? Next { get; init; }

    public static UpgradePath Of(Cluster cluster, Estate estate, Profile profile)
    {
        var resolver = new ClusterTemplateResolver(estate.K0rdent, profile);
        var template = resolver.Resolve(cluster.Template.Value)?.Name ?? cluster.Template.Value;
        var family = ClusterTemplate.FamilyOf(template);
        var templates = resolver.TemplatesOf(family);
        return new UpgradePath
        {
            Cluster = cluster,
            Template = template,
            Family = family,
            Place = UpgradeWays.PlaceOf(cluster, estate.K0rdent),
            K0rdentVersion = profile.Version,
            Templates = templates,
            UnderWay = estate.Upgrades.FirstOrDefault(entry => entry.To.Value == template && (entry.Cluster?.Value == cluster.Name.Value || entry.Family?.Value == family)),
            Next = NextOf(template, templates) is { } next ? UpgradeStep.Of(cluster, template, next, estate, resolver) : null,
        };
    }

    private static string? NextOf(string template, ImmutableArray<FamilyTemplate> templates) =>
        templates.SkipWhile(item => item.Name != template).Skip(1).FirstOrDefault()?.Name;
}
