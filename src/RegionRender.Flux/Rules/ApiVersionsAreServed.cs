using System.Collections.Frozen;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// Only API versions that Flux 2.9 and k0rdent 1.7 and newer serve; an unknown version fails a whole Kustomization (fluxcd/website,
/// content/en/blog/2026-06-30-announcing-flux-v2.9.0; k0rdent/kcm v1.7.0, which has no api/v1alpha1 any more).
/// </summary>
internal static class ApiVersionsAreServed
{
    private static readonly FrozenDictionary<string, string> Served = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["kustomize.toolkit.fluxcd.io"] = "v1",
        ["source.toolkit.fluxcd.io"] = "v1",
        ["helm.toolkit.fluxcd.io"] = "v2",
        ["image.toolkit.fluxcd.io"] = "v1",
        ["source.extensions.fluxcd.io"] = "v1beta1",
        ["fluxcd.controlplane.io"] = "v1",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Check(PlacedObject item, TreeConventions conventions, DiagnosticBag bag)
    {
        var (id, apiVersion) = (item.Id, item.Manifest.ApiVersion);
        if ((ServedVersion(id.Group, id.Kind) ?? conventions.ServedVersions.GetValueOrDefault(id.Group)) is not { } version || apiVersion == $"{id.Group}/{version}")
            return;
        bag.Add(TreeRuleDiagnostics.RemovedApi(item.PlaceOf(item.Manifest.Content["apiVersion"]), apiVersion, id.Kind, $"{id.Group}/{version}"));
    }

    // Of the notification API, Receiver has a stable version, Alert and Provider have none.
    private static string? ServedVersion(string group, string kind) =>
        group == "notification.toolkit.fluxcd.io" ? kind == "Receiver" ? "v1" : "v1beta3" : Served.GetValueOrDefault(group);
}
