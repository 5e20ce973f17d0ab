using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>The defaults that clusters take: the estate's, under a region's, under a class's.</summary>
internal sealed class ClusterSettings
{
    private readonly Dictionary<(YamlMapping? Region, YamlMapping? Class), YamlMapping?> _merged = [];
    private readonly Dictionary<string, YamlMapping> _classes = new(StringComparer.Ordinal);
    private readonly YamlMapping? _ofEstate;
    private readonly DiagnosticBag _bag;
    private readonly bool _isIncomplete;

    public ClusterSettings(YamlMapping estate, bool isIncomplete, DiagnosticBag bag)
    {
        _bag = bag;
        _isIncomplete = isIncomplete || estate["clusterClasses"] is not (null or YamlSequence);
        _ofEstate = estate.Mapping("clusterDefaults") is { } defaults ? Defaults.WithoutNulls(defaults) : null;
        foreach (var item in estate.Items("clusterClasses").OfType<YamlMapping>())
            AddClass(item);
    }

    /// <summary>The class of that name, if there is one; that there is none is reported here.</summary>
    public YamlMapping? Class(YamlNode? name)
    {
        if (name is not YamlScalar { IsString: true } scalar)
            return null;
        if (_classes.TryGetValue(scalar.Text, out var found))
            return found;
        if (!_isIncomplete)
            _bag.Add(ExpansionDiagnostics.IsNoClass(new Located<string>(scalar.Text, scalar.Location), NearestName.Of(scalar.Text, _classes.Keys)));
        return null;
    }

    /// <summary>What a cluster of the region and class takes. Each pair is merged once.</summary>
    public YamlMapping? For(YamlMapping? ofRegion, YamlMapping? ofClass)
    {
        var key = (ofRegion, ofClass);
        if (!_merged.TryGetValue(key, out var merged))
            _merged[key] = merged = Over(Over(_ofEstate, ofRegion), ofClass);
        return merged;
    }

    /// <summary>
    /// What a region's own cluster takes: the estate's defaults without labels, and the class's template and config; so services that
    /// are selected by label do not land on it.
    /// </summary>
    public YamlMapping? ForRegionalCluster(YamlMapping? ofClass)
    {
        var inherited = _ofEstate is null ? null : Only(_ofEstate, key => key != "labels");
        return Over(inherited, ofClass is null ? null : Only(ofClass, key => key is "template" or "config"));
    }

    private void AddClass(YamlMapping item)
    {
        if (item["name"] is not YamlScalar { IsString: true } name)
            return;
        if (!_classes.TryAdd(name.Text, Only(item, key => key != "name")))
            _bag.Add(BindingDiagnostics.NameStandsTwice(new Located<string>(name.Text, name.Location), _classes[name.Text].Location));
    }

    private static YamlMapping? Over(YamlMapping? defaults, YamlMapping? settings) => settings is null ? defaults : Defaults.Under(defaults, settings);

    private static YamlMapping Only(YamlMapping mapping, Func<string, bool> isWanted) =>
        new([.. mapping.Entries.Where(entry => isWanted(entry.Key.Text))], mapping.Location);
}
