using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Binds a cluster whose defaults are merged.</summary>
internal static class ClusterBinder
{
    public static Cluster Bind(Block block, string k0rdentNamespace, HashSet<Location> unknownRegions, DiagnosticBag bag)
    {
        var region = block.OptionalText("region");
        // What a region that is not known would have given is not known to be missing.
        var defaultsAreKnown = region is not { } named || !unknownRegions.Contains(named.Location);
        return Bind(block, block.Text("name"), block.TextOr("namespace", k0rdentNamespace), region, defaultsAreKnown ? bag : new DiagnosticBag());
    }

    /// <summary>The cluster of a region, which has the region's name and belongs to no region.</summary>
    public static Cluster BindRegional(Block block, Located<string> region, string k0rdentNamespace, DiagnosticBag bag) =>
        Bind(block, region, new Located<string>(k0rdentNamespace, block.Location), null, bag);

    private static Cluster Bind(Block block, Located<string> name, Located<string> @namespace, Located<string>? region, DiagnosticBag bag) => new()
    {
        Name = name,
        Namespace = @namespace,
        Region = region,
        Credential = Setting(block, "credential", name, bag),
        Class = block.OptionalText("class"),
        Template = Setting(block, "template", name, bag),
        Labels = block.TextMap("labels"),
        Annotations = block.TextMap("annotations"),
        Config = block.Mapping("config") ?? new YamlMapping([], block.Location),
        Services = block.Blocks("services", ServiceBinder.Service),
        PropagateCredentials = block.Flag("propagateCredentials"),
        CleanupOnDeletion = block.Flag("cleanupOnDeletion")?.Value,
        DryRun = block.Flag("dryRun")?.Value ?? false,
        Location = block.Location,
    };

    // May come from the defaults, so the schema can't ask for it at the cluster.
    private static Located<string> Setting(Block block, string key, Located<string> cluster, DiagnosticBag bag)
    {
        if (!block.Has(key) && !block.IsBroken)
            bag.Add(BindingDiagnostics.ClusterHasNo(key, cluster));
        return block.Text(key);
    }
}
