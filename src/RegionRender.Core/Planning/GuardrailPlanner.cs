using RegionRender.Core.Profiles;
using RegionRender.Core.Subjects;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>The deletion guard, and the namespaces that the estate uses.</summary>
internal static class GuardrailPlanner
{
    public static void Plan(PlanContext context, PlanBuilder plan)
    {
        var estate = context.Estate;
        plan.Add(LayerStage.Guardrails, null, PlannedObject.Of("deletion-guard", GuardValues.Shape, Guard(context.Profile.Kinds, estate.Location), estate.Location));

        // k0rdent.namespace is not among them: k0rdent's own installation makes it, and Kustomizations live there before any layer is applied.
        var onManagement = estate.Clusters.Select(cluster => cluster.Namespace)
            .Concat(estate.Access.SelectMany(rule => rule.Namespaces))
            .Where(name => name.Value != context.K0rdentNamespace);
        AddNamespaces(plan, LayerStage.Guardrails, null, onManagement);

        // On a region nothing else is sure to create them (k0rdent/kcm v1.11.4, internal/controller/credential/clusteridentities.go makes
        // those of what it copies); k0rdent.namespace may come up later than this layer.
        var byRegion = estate.Clusters.Where(cluster => cluster.Region is not null)
            .ToLookup(cluster => cluster.Region?.Value, cluster => cluster.Namespace, StringComparer.Ordinal);
        foreach (var region in estate.Regions)
        {
            var own = new Located<string>(context.K0rdentNamespace, region.Location);
            AddNamespaces(plan, LayerStage.OnRegionBase, region.Name.Value, byRegion[region.Name.Value].Append(own));
        }
    }

    private static GuardValues Guard(KindRules kinds, Location location)
    {
        var groups = kinds.All.Where(rule => rule.GuardedAs is not null).GroupBy(rule => rule.Group, rule => rule.GuardedAs ?? "", StringComparer.Ordinal);
        return new GuardValues(
            [.. groups.Select(group => new GuardedResources(Text(group.Key), [.. group.Order(StringComparer.Ordinal).Select(Text)], location))],
            [.. kinds.GuardedDefinitions.Select(Text)],
            location);

        Located<string> Text(string text) => new(text, location);
    }

    private static void AddNamespaces(PlanBuilder plan, LayerStage stage, string? region, IEnumerable<Located<string>> names)
    {
        foreach (var name in names.DistinctBy(item => item.Value, StringComparer.Ordinal))
        {
            var values = new NamespaceValues(name, name.Location);
            plan.Add(stage, region, PlannedObject.Of("namespace", NamespaceValues.Shape, values, name.Location));
        }
    }
}
