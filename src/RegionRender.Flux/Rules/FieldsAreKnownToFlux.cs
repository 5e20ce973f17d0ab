using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>A field that is newer than the Flux that reads it fails the whole Kustomization.</summary>
internal static class FieldsAreKnownToFlux
{
    // Path below spec, `[]` for the items of a list, and the first release that knows it (CHANGELOG.md and api of the controllers:
    // fluxcd/kustomize-controller v1.9.4, fluxcd/helm-controller v1.6.3, fluxcd/source-controller v1.9.1; Provider: fluxcd/website,
    // content/en/blog/2025-09-29-announcing-flux-v2.7.0).
    private static readonly (string Kind, string Field, Version Since)[] Newer =
    [
        ("Kustomization", "dependsOn[].readyExpr", new(2, 7)),
        ("Kustomization", "kubeConfig.configMapRef", new(2, 7)),
        ("Kustomization", "ignoreMissingComponents", new(2, 7)),
        ("Kustomization", "ignore", new(2, 9)),
        ("Kustomization", "buildMetadata", new(2, 9)),
        ("Kustomization", "postBuild.substituteStrategy", new(2, 9)),
        ("HelmRelease", "install.strategy", new(2, 7)),
        ("HelmRelease", "upgrade.strategy", new(2, 7)),
        ("HelmRelease", "commonMetadata", new(2, 7)),
        ("HelmRelease", "healthCheckExprs", new(2, 8)),
        ("HelmRelease", "waitStrategy", new(2, 8)),
        ("HelmRelease", "install.serverSideApply", new(2, 8)),
        ("HelmRelease", "upgrade.serverSideApply", new(2, 8)),
        ("HelmRelease", "postRenderStrategy", new(2, 9)),
        ("HelmRelease", "upgrade.chartNameChangeStrategy", new(2, 9)),
        ("HelmRelease", "valuesFrom[].literal", new(2, 9)),
        ("Provider", "proxySecretRef", new(2, 7)),
        ("OCIRepository", "verify.trustedRootSecretRef", new(2, 9)),
    ];

    public static void Check(FluxTree tree, DiagnosticBag bag)
    {
        if (tree.FluxVersion is not { } version)
            return;
        foreach (var item in tree.Objects.Where(item => item.Id.Group.EndsWith(".toolkit.fluxcd.io", StringComparison.Ordinal)))
            Check(item, version, bag);
    }

    private static void Check(PlacedObject item, Version version, DiagnosticBag bag)
    {
        foreach (var (kind, field, since) in Newer)
        {
            if (kind == item.Id.Kind && since > version && Find(item.Spec, field) is { } node)
                bag.Add(TreeRuleDiagnostics.NewerField(item.PlaceOf(node), item.Id.ToString(), field, since, version));
        }
    }

    private static YamlNode? Find(YamlNode? node, string field)
    {
        foreach (var step in field.Split('.'))
        {
            var isList = step.EndsWith("[]", StringComparison.Ordinal);
            node = (node as YamlMapping)?[isList ? step[..^2] : step];
            if (isList)
                return (node as YamlSequence)?.Items.Select(item => Find(item, field[(field.IndexOf("[].", StringComparison.Ordinal) + 3)..])).FirstOrDefault(found => found is not null);
        }

        return node;
    }
}
