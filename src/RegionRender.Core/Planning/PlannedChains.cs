using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>The chains as they were planned.</summary>
/// <param name="Names">The name of the object by the chain of the estate.</param>
/// <param name="Upgrades">Those of <c>upgrades</c>, which other namespaces need too.</param>
internal sealed record PlannedChains(IReadOnlyDictionary<string, string> Names, ImmutableArray<UpgradeChain> Upgrades)
{
    /// <summary>The object's name for a chain of the estate; a chain that there is not is reported elsewhere.</summary>
    public string NameOf(string chain) => Names.GetValueOrDefault(chain, chain);
}

/// <summary>The path of an upgrade.</summary>
/// <param name="Name">Name of the ClusterTemplateChain.</param>
/// <param name="Namespaces">Namespaces beside <c>k0rdent.namespace</c> with a cluster that moves.</param>
/// <param name="Location">The entry of <c>upgrades</c>.</param>
internal sealed record UpgradeChain(string Name, ImmutableArray<Located<string>> Namespaces, Location Location);
