using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>k0rdent writes these into <c>spec.config</c>; server-side apply leaves alone only what Git does not mention.</summary>
internal static class K0rdentsValuesAreLeftOut
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        foreach (var cluster in context.AllClusters)
        {
            foreach (var key in context.Profile.Release.WrittenValues)
            {
                if (cluster.Config.TryGet(key, out var entry))
                    bag.Add(ClusterDiagnostics.ValueIsK0rdents(entry.Key));
            }
        }
    }
}
