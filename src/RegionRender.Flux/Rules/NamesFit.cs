using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// A Kustomization's name becomes the value of a label (63), Helm limits names of releases (53: fluxcd/helm-controller v1.6.3,
/// api/v2/helmrelease_types.go), and k0rdent builds names of its own from a region's (21: k0rdent/docs,
/// docs/admin/regional-clusters/regional-cluster-registration.md).
/// </summary>
internal static class NamesFit
{
    public static void Check(PlacedObject item, DiagnosticBag bag)
    {
        var (node, limit) = (item.Id.Group, item.Id.Kind) switch
        {
            ("kustomize.toolkit.fluxcd.io", "Kustomization") => (item.Metadata?["name"], 63),
            ("helm.toolkit.fluxcd.io", "HelmRelease") => (item.Spec?["releaseName"], 53),
            ("k0rdent.mirantis.com", "Region") => (item.Metadata?["name"], 21),
            _ => (null, 0),
        };
        if (node is YamlScalar { Text: { } name } && (name.Length > limit || !IsDnsLabel(name)))
            bag.Add(TreeRuleDiagnostics.Name(item.PlaceOf(node), item.Id.Kind, name, limit));
    }

    private static bool IsDnsLabel(string name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-')
                return false;
        }

        return name.Length > 0 && name[0] != '-' && name[^1] != '-';
    }
}
