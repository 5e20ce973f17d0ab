using System.Collections.Frozen;

namespace RegionRender.Core.Estates;

/// <summary>Lookups by name over an estate, built once.</summary>
internal sealed class EstateSymbols(Estate estate)
{
    private readonly FrozenDictionary<string, Region> _regions = ByName(estate.Regions, item => item.Name.Value);
    private readonly FrozenDictionary<string, Credential> _credentials = ByName(estate.Credentials, item => item.Name.Value);
    private readonly FrozenDictionary<string, TemplateChain> _chains = ByName(estate.TemplateChains, item => item.Name.Value);

    public Region? Region(string name) => _regions.GetValueOrDefault(name);

    public Credential? Credential(string name) => _credentials.GetValueOrDefault(name);

    public TemplateChain? TemplateChain(string name) => _chains.GetValueOrDefault(name);

    // The first of two equal names wins; that they are equal is reported by the binder.
    private static FrozenDictionary<string, T> ByName<T>(IEnumerable<T> items, Func<T, string> name) =>
        items.DistinctBy(name).ToFrozenDictionary(name, StringComparer.Ordinal);
}
