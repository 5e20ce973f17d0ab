using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// A release retries what fails, within a time of its own, notices drift, and takes a chart of a known version (fluxcd/helm-controller v1.6.3,
/// docs/spec/v2/helmreleases.md, "Recommended settings" and "Storage namespace"; of versions: fluxcd/source-controller v1.9.1,
/// docs/spec/v1/helmcharts.md, "Version": a chart in a Git repository or bucket has the version that its source has).
/// </summary>
internal static class HelmReleasesAreCareful
{
    public static void Check(PlacedObject item, DiagnosticBag bag)
    {
        if (item.Id is not { Group: "helm.toolkit.fluxcd.io", Kind: "HelmRelease" } || item.Spec is not { } spec)
            return;
        foreach (var action in new[] { "install", "upgrade" })
        {
            if (spec.Mapping(action)?.Mapping("strategy")?.Text("name") != "RetryOnFailure")
                Report(spec, $"retries a failed {action} only when something changes", $"write spec.{action}.strategy.name: RetryOnFailure");
        }

        if (!spec.Has("timeout"))
            Report(spec, "has no timeout of its own", "write spec.timeout");
        if (spec.Mapping("driftDetection")?.Text("mode") != "enabled")
            Report(spec["driftDetection"] ?? spec, "does not correct what others change", "write spec.driftDetection.mode: enabled");
        if (spec.Mapping("chart")?.Mapping("spec") is { } chart && IsOfARepository(chart) && chart.Text("version") is null or "*")
            Report(chart["version"] ?? chart, "takes whatever version of its chart is newest", "write spec.chart.spec.version");
        if (spec.Text("targetNamespace") is { } target && spec.Text("storageNamespace") != target)
            Report(spec["targetNamespace"] ?? spec, "stores its history in another namespace than it installs to", $"write spec.storageNamespace: {target}");

        static bool IsOfARepository(YamlMapping chart) => chart.Mapping("sourceRef")?.Text("kind") is not ("GitRepository" or "Bucket");

        void Report(YamlNode place, string what, string hint) => bag.Add(TreeRuleDiagnostics.CarelessRelease(item.PlaceOf(place), item.Id.ToString(), what, hint));
    }
}
