using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>
/// Makes plain data of the estate. For each cluster the order is: matrix, name, then namespace, region and class, then the merge of
/// defaults, then labels, then the rest.
/// </summary>
internal static class EstateExpander
{
    public static ExpandedEstate Expand(LoadedEstate loaded, DiagnosticBag bag)
    {
        var estate = loaded.Node;
        var evaluator = new ExpressionEvaluator(bag);
        var broken = new BrokenItems(loaded.IsIncomplete);
        var scope = EstateScope.Of(estate, evaluator);
        var steps = new ClusterSteps(scope.Step);
        var settings = new ClusterSettings(estate, loaded.IsIncomplete, bag);
        var k0rdentNamespace = EstateScope.K0rdentNamespace(estate);

        // Whatever no cluster uses is judged too.
        foreach (var defaults in estate.Items("clusterClasses").Append(estate["clusterDefaults"]))
            evaluator.Check(defaults, scope.At(steps.Rest));
        var regions = new RegionExpander(scope, steps, settings, k0rdentNamespace, evaluator, broken, bag).ExpandAll(estate.Items("regions"));
        var unknownRegions = new DiagnosticBag();
        var clusters = new ClusterExpander(scope, steps, settings, regions, k0rdentNamespace, evaluator, broken, bag, unknownRegions).ExpandAll(estate.Items("clusters"));

        var entries = ImmutableArray.CreateBuilder<YamlEntry>(estate.Entries.Length);
        foreach (var entry in estate.Entries)
        {
            switch (entry.Key.Text)
            {
                case "vars" or "clusterDefaults" or "clusterClasses":
                    break;
                case "apiVersion" or "kind" or "metadata" or "k0rdent" or "flux":
                    entries.Add(entry);
                    break;
                case "regions" when entry.Value is YamlSequence:
                    entries.Add(entry with { Value = new YamlSequence(regions.Nodes, entry.Value.Location) });
                    break;
                case "clusters" when entry.Value is YamlSequence:
                    entries.Add(entry with { Value = new YamlSequence(clusters, entry.Value.Location) });
                    break;
                default:
                    entries.Add(entry with { Value = ItemExpander.Expand(entry, scope, evaluator, broken) });
                    break;
            }
        }

        return new ExpandedEstate(new YamlMapping(entries.DrainToImmutable(), estate.Location), broken.Names, broken.IsIncomplete) { UnknownRegions = unknownRegions.ToSorted() };
    }
}
