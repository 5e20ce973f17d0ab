using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Expands clusters: matrix, name, then namespace, region and class, then the merge of defaults, labels, and the rest.</summary>
internal sealed class ClusterExpander(
    ExpressionScope general, ClusterSteps steps, ClusterSettings settings, ExpandedRegions regions, YamlNode k0rdentNamespace,
    ExpressionEvaluator evaluator, BrokenItems broken, DiagnosticBag bag, DiagnosticBag unknownRegions)
{
    public const int MostClusters = 20_000;

    private static readonly YamlMapping Nothing = new([], Location.None);
    private readonly ImmutableArray<YamlNode>.Builder _nodes = ImmutableArray.CreateBuilder<YamlNode>();
    private readonly ClusterBody _body = new(evaluator);

    public ImmutableArray<YamlNode> ExpandAll(ImmutableArray<YamlNode> clusters)
    {
        foreach (var node in clusters)
        {
            if (node is YamlMapping cluster)
                ExpandMatrix(cluster);
            else
                _nodes.Add(node);
            if (_nodes.Count <= MostClusters)
                continue;
            bag.Add(ExpansionDiagnostics.HasTooManyClusters(node.Location, MostClusters));
            return [];
        }

        return _nodes.DrainToImmutable();
    }

    private void ExpandMatrix(YamlMapping cluster)
    {
        var own = new YamlMapping([.. cluster.Entries.Where(entry => entry.Key.Text is not ("name" or "namespace" or "region" or "class" or "matrix"))], cluster.Location);
        if (!cluster.TryGet("matrix", out var written))
        {
            Expand(cluster, own, Nothing);
            return;
        }

        var combinations = evaluator.Evaluate(written.Value, general) is YamlMapping matrix ? Matrix.Combinations(matrix, bag) : [];
        if (!combinations.IsEmpty)
            CheckMatrixNames(cluster, combinations);
        foreach (var combination in combinations)
            Expand(cluster, own, combination);
        if (combinations.IsEmpty)
            broken.Add("clusters", null);
    }

    // What is written in the entry itself can only mean names of its matrix; classes and defaults serve other entries too.
    private void CheckMatrixNames(YamlMapping cluster, ImmutableArray<YamlMapping> combinations)
    {
        var names = combinations.SelectMany(combination => combination.Entries).Select(entry => entry.Key.Text).Distinct(StringComparer.Ordinal);
        var scope = general.At(steps.RestFor(names));
        foreach (var entry in cluster.Entries.Where(entry => entry.Key.Text != "matrix"))
            evaluator.Check(entry.Value, scope);
    }

    private void Expand(YamlMapping cluster, YamlMapping own, YamlMapping combination)
    {
        var scope = general.With(steps.Name, "matrix", combination);
        var name = cluster["name"] is { } written ? evaluator.Evaluate(written, scope) : null;
        var placement = name is null ? null : Place(cluster, name, scope);
        var body = placement is null ? null : Settle(own, placement, scope);
        if (placement is null)
            evaluator.Check(own, scope.At(steps.Rest));
        if (placement is null || body is null)
            broken.Add("clusters", name);
        else
            _nodes.Add(new YamlMapping([.. placement.Entries, .. body.Entries], cluster.Location));
    }

    /// <summary>Name, namespace, region and class as far as there are any; null if one fails.</summary>
    private YamlMapping? Place(YamlMapping cluster, YamlNode name, ExpressionScope scope)
    {
        var named = YamlEntry.Of("name", name);
        var known = scope.With(steps.Place, "cluster", new YamlMapping([named], cluster.Location));
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(4);
        entries.Add(named);
        var isSound = true;
        foreach (var entry in cluster.Entries)
        {
            if (entry.Key.Text is not ("namespace" or "region" or "class"))
                continue;
            if (evaluator.Evaluate(entry.Value, known) is { } value)
                entries.Add(entry with { Value = value });
            else
                isSound = false;
        }

        return isSound ? new YamlMapping(entries.DrainToImmutable(), cluster.Location) : null;
    }

    /// <summary>Merges the defaults under the cluster's own settings and evaluates them; null if an expression fails.</summary>
    private YamlMapping? Settle(YamlMapping own, YamlMapping placement, ExpressionScope scope)
    {
        var region = Region(placement["region"]);
        var merged = Defaults.Under(settings.For(region?.ClusterDefaults, settings.Class(placement["class"])), own);
        var known = scope.With(steps.Labels, "region", region?.Scope ?? Nothing) with
        {
            IsQuiet = scope.IsQuiet || region?.IsBroken == true || (region is null && placement.Has("region")),
        };
        var placed = placement.Has("namespace") ? placement.Entries : placement.Entries.Add(YamlEntry.Of("namespace", k0rdentNamespace));
        return _body.Evaluate(merged, placed, known, steps);
    }

    private ExpandedRegion? Region(YamlNode? name)
    {
        if (name is not YamlScalar { IsString: true } scalar)
            return null;
        if (regions.ByName.TryGetValue(scalar.Text, out var region))
            return region;
        if (broken.Contains("regions", scalar.Text))
            return null;
        unknownRegions.Add(ExpansionDiagnostics.IsNoRegion(new Located<string>(scalar.Text, scalar.Location), NearestName.Of(scalar.Text, regions.ByName.Keys)));
        return null;
    }
}
