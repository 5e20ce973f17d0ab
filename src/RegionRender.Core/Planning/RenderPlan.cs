using System.Collections.Immutable;
using RegionRender.Core.Decommissioning;
using RegionRender.Core.Profiles;
using RegionRender.Core.Subjects;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>Which object belongs on which cluster, in which stage. What rendering knows of the estate is what stands here.</summary>
internal sealed record RenderPlan
{
    public required string Estate { get; init; }
    public required string K0rdentVersion { get; init; }

    /// <summary>The Flux release that reads the rendering; null if it could not be read.</summary>
    public required Version? FluxVersion { get; init; }

    /// <summary>Name of the management cluster.</summary>
    public required string Management { get; init; }

    /// <summary>The stages, each after those it depends on; empty ones too, for rendering alone knows what a template gives.</summary>
    public required ImmutableArray<PlannedLayer> Layers { get; init; }

    /// <summary>The folders from which a Flux starts.</summary>
    public required ImmutableArray<EntryPoint> EntryPoints { get; init; }

    /// <summary>The <c>sourceRef</c> of every Kustomization.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>Folder of the rendering in the source; empty for its root.</summary>
    public required string SourcePath { get; init; }

    /// <summary>What must exist before Flux begins and nothing here can create.</summary>
    public required ImmutableArray<Prerequisite> Prerequisites { get; init; }

    /// <summary>Values that every template may name: <c>estate</c> and <c>k0rdent</c>.</summary>
    public required ImmutableArray<YamlEntry> CommonValues { get; init; }

    /// <summary>What objects need, by kind.</summary>
    public required KindRules Kinds { get; init; }

    /// <summary>What is to go.</summary>
    public required DecommissionList Decommissioned { get; init; }
}

/// <summary>One template with the values that it is expanded with.</summary>
/// <param name="Template">Name in the template catalog.</param>
/// <param name="Values">The subject's values, by name: <c>cluster</c>, <c>credential</c> …</param>
/// <param name="Cause">The estate place that makes the object exist.</param>
internal sealed record PlannedObject(string Template, YamlMapping Values, Location Cause)
{
    public static PlannedObject Of<T>(string template, SubjectShape<T> shape, T values, Location cause)
        where T : ISubjectValues =>
        new(template, shape.ToValues(values), cause);
}

/// <summary>A file of the user's that is placed byte for byte.</summary>
internal sealed record PlannedFile(SourceText Source, Location Cause);

/// <summary>One readiness stage: one folder, one Flux Kustomization.</summary>
internal sealed record PlannedLayer
{
    public required LayerId Id { get; init; }
    public LayerStage Stage => Id.Stage;

    /// <summary>Name of the cluster that the objects are for: management's or the region's.</summary>
    public required string Cluster { get; init; }

    /// <summary>Name of the cluster whose Flux applies them.</summary>
    public required string AppliedBy { get; init; }

    /// <summary>Below the rendering's root, with <c>/</c>.</summary>
    public required string Folder { get; init; }
    public required string KustomizationName { get; init; }
    public required string KustomizationNamespace { get; init; }

    /// <summary>The file, below the rendering's root, that holds the Kustomization.</summary>
    public required string EntryFile { get; init; }
    public required ImmutableArray<LayerId> DependsOn { get; init; }
    public required bool Waits { get; init; }
    public KubeConfigReference? KubeConfig { get; init; }

    /// <summary>True where its Kustomization is to go, whatever it holds: its region is decommissioned, or it changes hands.</summary>
    public bool IsLetGo { get; init; }

    /// <summary>True where its objects stay when the Kustomization goes: they lie on another cluster, or another Kustomization takes them over.</summary>
    public bool LeavesObjects { get; init; }
    public required ImmutableArray<PlannedObject> Objects { get; init; }
    public ImmutableArray<PlannedFile> Files { get; init; } = [];
    public required Location Cause { get; init; }
}

/// <summary>The Secret, in the Kustomization's namespace, with which management's Flux reaches a region.</summary>
internal sealed record KubeConfigReference(string Name, string Key);

/// <summary>The folder of one cluster's Flux: its source, and the files with Kustomizations.</summary>
/// <param name="Cluster">The cluster on which that Flux runs.</param>
/// <param name="Source">The GitRepository or OCIRepository.</param>
/// <param name="Cause">The cluster's name in the estate, which names the folder.</param>
internal sealed record EntryPoint(string Cluster, PlannedObject Source, Location Cause);

/// <summary>Something that must exist first.</summary>
/// <param name="Cluster">Where.</param>
/// <param name="Subject">Short and sortable, as <c>Secret kcm-system/weu-kubeconfig</c>.</param>
/// <param name="Text">One sentence that says what, and why.</param>
internal sealed record Prerequisite(string Cluster, string Subject, string Text);
