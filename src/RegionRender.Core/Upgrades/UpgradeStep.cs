using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Core.Planning;
using RegionRender.Core.Profiles;

namespace RegionRender.Core.Upgrades;

/// <summary>A hop from one template to the next.</summary>
/// <param name="To">The template that the cluster gets.</param>
/// <param name="Ways">What may be written for it; one of them is enough.</param>
/// <param name="Chain">Name of the ClusterTemplateChain that is rendered for it.</param>
internal sealed record UpgradeStep(string To, ImmutableArray<UpgradeWay> Ways, string Chain)
{
    /// <summary>The namespace that the chain has to be handed to; null: the cluster lies where it is anyway.</summary>
    public string? HandedTo { get; init; }

    /// <summary>True if no rule of <c>access</c> gives the new template to that namespace, so that one has to when the entry of <c>upgrades</c> goes.</summary>
    public bool NeedsAccessLater { get; init; }

    public static UpgradeStep Of(Cluster cluster, string from, string to, Estate estate, ClusterTemplateResolver templates)
    {
        var space = cluster.Namespace.Value;
        var isHanded = space != estate.K0rdent.Namespace.Value;
        return new UpgradeStep(to, UpgradeWays.Of(cluster, from, to, estate, templates), ChainOf(from, to, estate))
        {
            HandedTo = isHanded ? space : null,
            NeedsAccessLater = isHanded && !IsGiven(to, space, estate),
        };
    }

    // A chain of the estate with the same templates is the same object.
    private static string ChainOf(string from, string to, Estate estate) => ChainName.Of(
        estate.TemplateChains.FirstOrDefault(chain => chain.Templates.Select(template => template.Value).SequenceEqual([from, to]))?.Name.Value ?? ClusterTemplate.FamilyOf(from),
        [from, to]);

    private static bool IsGiven(string template, string space, Estate estate) =>
        estate.Access.Where(rule => rule.Namespaces.Any(name => name.Value == space)).SelectMany(rule => rule.TemplateChains)
            .Any(given => estate.TemplateChains.Any(chain => chain.Name.Value == given.Value && chain.Templates.Any(listed => listed.Value == template)));
}
