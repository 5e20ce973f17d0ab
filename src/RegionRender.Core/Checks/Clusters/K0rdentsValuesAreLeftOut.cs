using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>k0rdent writes these into <c>spec.config</c>; server-side apply leaves alone only what Git does not mention (k0rdent.md 1.4, 3.5, rule 39).</summary>
internal static class K0rdentsValuesAreLeftOut
{
    private static readonly string[] Written = ["clusterIdentity", "ipamEnabled", "ipPool"];

    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        foreach (var cluster in context.AllClusters)
        {
            foreach (var key in Written)
            {
                if (cluster.Config.TryGet(key, out var entry))
                    bag.Add(ClusterDiagnostics.ValueIsK0rdents(entry.Key));
            }
        }
    }
}
