using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// Flux notices a change of a Secret or ConfigMap that a Kustomization or HelmRelease reads at once only if it carries the label
/// <c>reconcile.fluxcd.io/watch: Enabled</c> (fluxcd/kustomize-controller v1.9.4, docs/spec/v1/kustomizations.md, "Reacting immediately to
/// configuration dependencies"). An ExternalSecret or SealedSecret hands labels on to the Secret that it makes: the latter those of its template
/// (bitnami-labs/sealed-secrets, pkg/apis/sealedsecrets/v1alpha1/sealedsecret_expansion.go, Unseal).
/// </summary>
internal static class ReferencedSecretsAreWatched
{
    public static void Check(FluxTree tree, DiagnosticBag bag)
    {
        var sources = new Dictionary<(string Cluster, string Kind, string? Namespace, string Name), PlacedObject>();
        foreach (var item in tree.Objects)
        {
            if (Provided(item) is { } provided)
                sources.TryAdd((item.Cluster.Name, provided.Kind, item.Id.Namespace, provided.Name), item);
        }

        foreach (var (cluster, kind, ns, name) in tree.Objects.SelectMany(References).Distinct())
        {
            if (sources.TryGetValue((cluster, kind, ns, name), out var source) && LabelsOf(source)?.Text(FluxMarks.WatchLabel) != "Enabled")
                bag.Add(TreeRuleDiagnostics.NotWatched(source.PlaceOf(source.Metadata), source.Id.ToString(), FluxMarks.WatchLabel));
        }
    }

    private static (string Kind, string Name)? Provided(PlacedObject item) => item.Id switch
    {
        { Group: "", Kind: "Secret" or "ConfigMap" } id => (id.Kind, id.Name),
        { Group: "external-secrets.io", Kind: "ExternalSecret" } id => ("Secret", item.Spec?.Mapping("target")?.Text("name") ?? id.Name),
        { Group: "bitnami.com", Kind: "SealedSecret" } id => ("Secret", id.Name),
        _ => null,
    };

    // Labels of an ExternalSecret go to its Secret where it has no template; else those of the template do (external-secrets/external-secrets,
    // pkg/controllers/externalsecret/externalsecret_controller_template.go, setMetadata).
    private static YamlMapping? LabelsOf(PlacedObject source)
    {
        var template = source.Id.Kind switch
        {
            "ExternalSecret" => source.Spec?.Mapping("target")?.Mapping("template"),
            "SealedSecret" => source.Spec?.Mapping("template"),
            _ => null,
        };
        var metadata = template is null && source.Id.Kind != "SealedSecret" ? source.Metadata : template?.Mapping("metadata");
        return metadata?.Mapping("labels");
    }

    private static IEnumerable<(string Cluster, string Kind, string? Namespace, string Name)> References(PlacedObject item)
    {
        if (item.Id.Group is not ("kustomize.toolkit.fluxcd.io" or "helm.toolkit.fluxcd.io") || item.Spec is not { } spec)
            yield break;
        if (spec.Mapping("kubeConfig")?.Mapping("secretRef")?.Text("name") is { } secret)
            yield return (item.Cluster.Name, "Secret", item.Id.Namespace, secret);
        if (spec.Mapping("kubeConfig")?.Mapping("configMapRef")?.Text("name") is { } map)
            yield return (item.Cluster.Name, "ConfigMap", item.Id.Namespace, map);
        foreach (var values in spec.Items("valuesFrom").Concat(spec.Mapping("postBuild")?.Items("substituteFrom") ?? []).OfType<YamlMapping>())
        {
            if (values.Text("kind") is { } kind && values.Text("name") is { } name)
                yield return (item.Cluster.Name, kind, item.Id.Namespace, name);
        }
    }
}
