using System.Collections.Immutable;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>A Flux Kustomization: what it says, and on which cluster's behalf.</summary>
/// <param name="manifest">The object itself.</param>
/// <param name="flux">The cluster whose Flux reconciles it.</param>
/// <param name="target">The cluster that it applies to.</param>
internal sealed class FluxKustomization(Manifest manifest, TreeCluster flux, TreeCluster target)
{
    private static readonly YamlMapping Nothing = new([], Location.None);

    public Manifest Manifest { get; } = manifest;

    /// <summary>The cluster whose Flux reconciles it.</summary>
    public TreeCluster Flux { get; } = flux;

    /// <summary>The cluster that it applies to.</summary>
    public TreeCluster Target { get; } = target;

    public string Name => Manifest.Id.Name;

    public string Namespace => Manifest.Id.Namespace ?? "";

    /// <summary>As messages name it.</summary>
    public string DisplayName => $"{Namespace}/{Name}";

    public YamlMapping Spec => Manifest.Content.Mapping("spec") ?? Nothing;

    /// <summary>The folder that it applies, relative to the root of its source, without <c>./</c>; empty for the root, which is the default.</summary>
    public string Path { get; } = PathOf(manifest);

    public bool Waits => Spec["wait"] is YamlScalar { IsTrue: true };

    public bool IsSuspended => Spec["suspend"] is YamlScalar { IsTrue: true };

    public bool Prunes => Spec["prune"] is YamlScalar { IsTrue: true };

    /// <summary>
    /// True if what it applied goes with it (fluxcd/kustomize-controller v1.9.4, api/v1/kustomization_types.go, GetDeletionPolicy; without a policy
    /// it does as in pruning).
    /// </summary>
    public bool DeletesItsObjects => Spec.Text("deletionPolicy") switch
    {
        "Orphan" => false,
        "Delete" or "WaitForTermination" => true,
        _ => Prunes,
    };

    /// <summary>True if variables in what it applies are replaced.</summary>
    public bool Substitutes => Spec.Has("postBuild");

    public bool HasKubeConfig => Spec.Has("kubeConfig");

    /// <summary>The Kustomizations that must be ready first.</summary>
    public IEnumerable<FluxDependency> DependsOn =>
        Spec.Items("dependsOn").OfType<YamlMapping>().Select(item => new FluxDependency(item.Text("namespace") ?? Namespace, item.Text("name") ?? "", item));

    /// <summary>
    /// True if a dependency must have applied the same revision. With another source, or an expression of its own, being ready is enough
    /// (fluxcd/kustomize-controller v1.9.4, internal/controller/kustomization_controller.go, checkDependencies).
    /// </summary>
    public bool WaitsForRevision(FluxDependency dependency, FluxKustomization? other) =>
        !dependency.Node.Has("readyExpr") && (other is null || other.SourceReference == SourceReference);

    /// <summary>What <c>dependsOn</c> and inventories tell Kustomizations apart by.</summary>
    public (string Flux, string Namespace, string Name) Key => (Flux.Name, Namespace, Name);

    /// <summary>The source as <c>Kind/namespace/name</c>.</summary>
    public string Source => $"{SourceReference.Kind}/{SourceReference.Namespace}/{SourceReference.Name}";

    /// <summary>What the source is told by.</summary>
    public (string Kind, string Namespace, string Name) SourceReference
    {
        get
        {
            var source = Spec.Mapping("sourceRef");
            return (source?.Text("kind") ?? "", source?.Text("namespace") ?? Namespace, source?.Text("name") ?? "");
        }
    }

    public Location PlaceOf(YamlNode? node) => Manifest.PlaceOf(node);

    /// <summary>True for the kind <c>Kustomization</c> of Flux; kustomize's own file has the same kind in another group.</summary>
    public static bool Is(ManifestId id) => id is { Group: "kustomize.toolkit.fluxcd.io", Kind: "Kustomization" };

    /// <summary>The folder of <c>spec.path</c>.</summary>
    public static string PathOf(Manifest manifest)
    {
        var path = manifest.Content.Mapping("spec")?.Text("path") ?? "";
        var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(name => name != ".");
        return string.Join('/', names.ToImmutableArray());
    }
}

/// <summary>One entry of <c>dependsOn</c>.</summary>
internal sealed record FluxDependency(string Namespace, string Name, YamlMapping Node);
