using RegionRender.Core.Paths;
using RegionRender.Core.Planning;
using RegionRender.Core.Subjects;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Rendering;

/// <summary>What the Flux Kustomization of a layer says: it depends on what the layer turned out to hold.</summary>
internal sealed class KustomizationRenderer(RenderPlan plan, LayerDependencies dependencies, IReadOnlySet<LayerId> awaited, PruneMarks marks)
{
    /// <summary>The template's values for a layer.</summary>
    public KustomizationValues Values(PlannedLayer layer, IReadOnlyCollection<Manifest> manifests)
    {
        var location = layer.Cause;
        // A layer that others depend on and that does not wait says why.
        var whyNotWaiting = !layer.Waits && awaited.Contains(layer.Id) ? layer.Stage.WhyNotWaiting : null;
        return new KustomizationValues
        {
            Name = Text(layer.KustomizationName),
            Namespace = Text(layer.KustomizationNamespace),
            DependsOn = [.. dependencies.Of(layer).Select(other => new ObjectName(Text(other.KustomizationName), Text(other.KustomizationNamespace), location))],
            Timeout = Text(layer.Stage.Timeout),
            Path = Text("./" + RenderingPaths.InSource(plan.SourcePath, layer.Folder)),
            DeletionPolicy = marks.DeletionPolicy(layer, manifests) is { } policy ? Text(policy) : null,
            Wait = new Located<bool>(layer.Waits, location),
            WhyNotWaiting = whyNotWaiting is null ? null : Text(whyNotWaiting),
            HealthCheckExprs = layer.Waits ? [.. HealthChecks()] : [],
            KubeConfig = layer.KubeConfig is { } secret ? new SecretKey(Text(secret.Name), Text(secret.Key), location) : null,
            SourceRef = plan.Source,
            Location = location,
        };

        IEnumerable<HealthCheckValues> HealthChecks() => plan.Kinds
            .WithReadyWhen(manifests.Select(manifest => (manifest.ApiVersion, manifest.Id.Kind)))
            .Select(rule => new HealthCheckValues(Text(rule.ApiVersion), Text(rule.Kind), Text(rule.ReadyWhen ?? ""), location));

        Located<string> Text(string text) => new(text, location);
    }
}
