using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Expands regions: name, then labels and providers, then the rest, with the cluster that registers the region.</summary>
internal sealed class RegionExpander(
    ExpressionScope general, ClusterSteps clusterSteps, ClusterSettings settings, YamlNode k0rdentNamespace, ExpressionEvaluator evaluator, BrokenItems broken, DiagnosticBag bag)
{
    private static readonly ImmutableArray<string> Everything = ["name", "labels", "providers"];

    private readonly ExpressionStep _name = general.Step.Called("the region's name").WithLater("region", Everything);
    private readonly ExpressionStep _labels = general.Step.Called("labels or providers").WithSome("region", ["name"], Everything);
    private readonly ExpressionStep _rest = general.Step.Called("a setting of the region").With("region", Everything);
    private readonly ImmutableArray<YamlNode>.Builder _nodes = ImmutableArray.CreateBuilder<YamlNode>();
    private readonly Dictionary<string, ExpandedRegion> _byName = new(StringComparer.Ordinal);

    public ExpandedRegions ExpandAll(ImmutableArray<YamlNode> regions)
    {
        foreach (var node in regions)
        {
            if (node is YamlMapping region)
                Expand(region);
            else
                _nodes.Add(node);
        }

        return new ExpandedRegions(_nodes.ToImmutable(), _byName);
    }

    private void Expand(YamlMapping region)
    {
        evaluator.Check(region["clusterDefaults"], general.At(clusterSteps.Rest));
        var name = region["name"] is { } written ? evaluator.Evaluate(written, general.At(_name)) : null;
        var scope = name is null ? null : Describe(region, name);
        var expanded = scope is null ? null : ExpandSettings(region, scope);
        if (expanded is not null)
            _nodes.Add(expanded);
        else
            broken.Add("regions", name);
        if (name is not YamlScalar { IsString: true } text)
            return;
        var isBroken = expanded is null || bag.HasErrorIn(region.Location);
        _byName.TryAdd(text.Text, new ExpandedRegion(scope ?? new YamlMapping([], region.Location), region.Mapping("clusterDefaults"), isBroken));
    }

    /// <summary>The region as expressions see it, or null if that fails.</summary>
    private YamlMapping? Describe(YamlMapping region, YamlNode name)
    {
        var named = general.With(_labels, "region", new YamlMapping([YamlEntry.Of("name", name)], region.Location));
        var labels = evaluator.Evaluate(region["labels"] ?? new YamlMapping([], region.Location), named);
        var providers = evaluator.Evaluate(region["providers"] ?? YamlScalar.Null(region.Location), named);
        if (labels is null || providers is null)
            return null;
        ImmutableArray<YamlEntry> entries = [YamlEntry.Of("name", name), YamlEntry.Of("labels", labels)];
        if (providers is YamlSequence list)
            entries = entries.Add(YamlEntry.Of("providers", new YamlSequence([.. list.Items.Select(NameOf)], list.Location)));
        return new YamlMapping(entries, region.Location);
    }

    private YamlMapping? ExpandSettings(YamlMapping region, YamlMapping scope)
    {
        var known = general.With(_rest, "region", scope);
        var named = general.With(_labels, "region", scope);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(region.Entries.Length);
        var isSound = true;
        foreach (var entry in region.Entries)
        {
            var value = entry.Key.Text switch
            {
                "name" => scope["name"],
                "clusterDefaults" => null,
                "labels" or "providers" => evaluator.Evaluate(entry.Value, named),
                "registration" when entry.Value is YamlMapping registration => ExpandRegistration(registration, scope, known),
                _ => evaluator.Evaluate(entry.Value, known),
            };
            if (value is not null)
                entries.Add(entry with { Value = value });
            else if (entry.Key.Text != "clusterDefaults")
                isSound = false;
        }

        return isSound ? new YamlMapping(entries.DrainToImmutable(), region.Location) : null;
    }

    private YamlMapping? ExpandRegistration(YamlMapping registration, YamlMapping region, ExpressionScope known)
    {
        if (registration["cluster"] is not YamlMapping cluster)
            return evaluator.Evaluate(registration, known);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(registration.Entries.Length);
        foreach (var entry in registration.Entries)
        {
            var value = entry.Key.Text == "cluster" ? ExpandCluster(cluster, region) : evaluator.Evaluate(entry.Value, known);
            if (value is null)
                return null;
            entries.Add(entry with { Value = value });
        }

        return new YamlMapping(entries.DrainToImmutable(), registration.Location);
    }

    private YamlMapping? ExpandCluster(YamlMapping cluster, YamlMapping region)
    {
        var scope = general.With(clusterSteps.Name, "matrix", new YamlMapping([], cluster.Location)).With(clusterSteps.Labels, "region", region);
        var name = YamlEntry.Of("name", region["name"] ?? YamlScalar.Null(region.Location));
        var placed = scope.With(clusterSteps.Place, "cluster", new YamlMapping([name], cluster.Location));
        ImmutableArray<YamlEntry> placement = [name, YamlEntry.Of("namespace", k0rdentNamespace)];
        YamlMapping? ofClass = null;
        if (cluster.TryGet("class", out var written))
        {
            if (evaluator.Evaluate(written.Value, placed) is not { } className)
                return null;
            placement = placement.Add(written with { Value = className });
            ofClass = settings.Class(className);
        }

        var own = new YamlMapping([.. cluster.Entries.Where(entry => entry.Key.Text != "class")], cluster.Location);
        var body = new ClusterBody(evaluator).Evaluate(Defaults.Under(settings.ForRegionalCluster(ofClass), own), placement, scope, clusterSteps);
        return body is null ? null : new YamlMapping([.. placement[2..], .. body.Entries], cluster.Location);
    }

    private static YamlNode NameOf(YamlNode provider) => (provider as YamlMapping)?["name"] ?? provider;
}
