using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// The Credential decides where k0rdent builds a cluster (k0rdent/kcm v1.9.0, internal/controller/clusterdeployment_controller.go), so a
/// cluster of a region needs the Credential of that region. A region's own cluster is built by management: with a Credential of its own
/// region it would wait for itself.
/// </summary>
internal static class CredentialsAreOfferedWhereUsed
{
    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        foreach (var cluster in context.Estate.Clusters)
            CheckCluster(context, cluster, $"the cluster '{cluster.Name.Value}' lives", bag);
        foreach (var region in context.Estate.Regions)
        {
            if (region.Registration is ClusterRegistration { Cluster: var cluster })
                CheckCluster(context, cluster, $"the region's own cluster '{cluster.Name.Value}' is built", bag);
        }

        foreach (var reference in context.Estate.Access.SelectMany(rule => rule.Credentials))
            CheckAccess(context, reference, bag);
    }

    private static void CheckCluster(EstateContext context, Cluster cluster, string whoUses, DiagnosticBag bag)
    {
        var region = cluster.Region?.Value;
        if (context.Symbols.Credential(cluster.Credential.Value) is not { } credential || IsOffered(credential, region))
            return;
        if (region is not null && context.Symbols.Region(region) is null)
            return;
        Report(credential, cluster.Credential, region, whoUses, bag);
    }

    private static void CheckAccess(EstateContext context, CredentialReference reference, DiagnosticBag bag)
    {
        if (reference.Region is not { } region || context.Symbols.Credential(reference.Name.Value) is not { } credential)
            return;
        if (Region(region.Value) is { } name && context.Symbols.Region(name) is null)
            return;
        if (!AccessCredentials.Granted(credential, reference).Any())
            Report(credential, region, Region(region.Value), "it is to be given to other namespaces", bag);
    }

    private static void Report(Credential credential, Located<string> used, string? region, string whoUses, DiagnosticBag bag)
    {
        var place = region is null ? "on management" : $"in the region '{region}'";
        var offered = credential.Regions.IsEmpty
            ? "it names no regions, so it is offered on management only"
            : $"it is offered in {KnownNames.Quote(credential.Regions.Select(name => name.Value))} only";
        var hint = (region, credential.Regions.IsEmpty) switch
        {
            (null, _) => $"add 'management' to the regions of '{credential.Name.Value}', or use a credential without regions",
            (_, true) => $"add 'regions: [{region}]' to '{credential.Name.Value}', or use another credential",
            _ => $"add '{region}' to the regions of '{credential.Name.Value}', or use another credential",
        };
        var name = new Located<string>(credential.Name.Value, used.Location);
        bag.Add(CredentialDiagnostics.CredentialIsNotOffered(name, place, whoUses, offered, hint, credential.Name.Location));
    }

    private static bool IsOffered(Credential credential, string? region) => credential.Regions.IsEmpty
        ? region is null
        : credential.Regions.Any(offered => Region(offered.Value) == region);

    private static string? Region(string name) => name == Credential.Management ? null : name;
}
