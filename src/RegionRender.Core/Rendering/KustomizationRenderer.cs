using RegionRender.Core.Planning;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Rendering;

/// <summary>What the Flux Kustomization of a layer says: it depends on what the layer turned out to hold.</summary>
internal sealed class KustomizationRenderer(RenderPlan plan, LayerDependencies dependencies, IReadOnlySet<LayerId> awaited)
{
    /// <summary>The template's values for a layer.</summary>
    public YamlMapping Values(PlannedLayer layer, IReadOnlyCollection<Manifest> manifests)
    {
        var location = layer.Cause;
        // A layer that others depend on and that does not wait says why (flux.md section 11, rule 17).
        var whyNotWaiting = !layer.Waits && awaited.Contains(layer.Id) ? layer.Stage.WhyNotWaiting : null;
        var path = plan.SourcePath.Length == 0 ? $"./{layer.Folder}" : $"./{plan.SourcePath}/{layer.Folder}";
        return Map(("kustomization", Map(
            ("name", Text(layer.KustomizationName)),
            ("namespace", Text(layer.KustomizationNamespace)),
            ("dependsOn", List(dependencies.Of(layer).Select(other => Map(("name", Text(other.KustomizationName)), ("namespace", Text(other.KustomizationNamespace)))))),
            ("timeout", Text(layer.Stage.Timeout)),
            ("path", Text(path)),
            ("orphans", YamlScalar.Boolean(layer.KubeConfig is not null || HoldsProtected(manifests), location)),
            ("wait", YamlScalar.Boolean(layer.Waits, location)),
            ("whyNotWaiting", whyNotWaiting is null ? null : Text(whyNotWaiting)),
            ("healthCheckExprs", List(Expressions())),
            ("kubeConfig", layer.KubeConfig is { } secret ? Map(("name", Text(secret.Name)), ("key", Text(secret.Key))) : null),
            ("sourceRef", plan.Source))));

        IEnumerable<YamlNode> Expressions() => !layer.Waits
            ? []
            : HealthChecks.For(manifests).Select(check => Map(("apiVersion", Text(check.ApiVersion)), ("kind", Text(check.Kind)), ("current", Text(check.Current))));

        YamlMapping Map(params ReadOnlySpan<(string Key, YamlNode? Value)> entries) => ValueNodes.Map(location, entries);

        YamlScalar Text(string text) => YamlScalar.String(text, location);

        YamlSequence List(IEnumerable<YamlNode> items) => new([.. items], location);
    }

    public static bool HoldsProtected(IEnumerable<Manifest> manifests) => manifests.Any(manifest => ProtectedKinds.Includes(manifest.Id));
}
