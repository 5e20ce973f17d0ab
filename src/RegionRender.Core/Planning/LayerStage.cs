using System.Collections.Immutable;

namespace RegionRender.Core.Planning;

/// <summary>Where a layer's objects live, and who applies them.</summary>
internal enum LayerPlace
{
    /// <summary>On management, for management.</summary>
    Management,

    /// <summary>On management, once per region.</summary>
    ForRegion,

    /// <summary>On the region itself.</summary>
    OnRegion,
}

/// <summary>
/// A row of the layer table: k0rdent's webhooks read other objects at admission (k0rdent/kcm v1.11.4, internal/webhook), and Flux dry-runs
/// a Kustomization whole (fluxcd/pkg ssa/v0.76.1, ssa/manager_apply.go, ApplyAll), so what refers to another object's readiness stands in a
/// later layer.
/// </summary>
/// <remarks>The row itself is the stage's identity. Its name is not: management has addons, and so has a region.</remarks>
internal sealed class LayerStage
{
    private const string AdmissionIsEnough = "building takes long; what comes next needs the object to be admitted, not to be ready, and retries";

    public static readonly LayerStage Guardrails = new("guardrails", LayerPlace.Management, [], waits: true);
    public static readonly LayerStage Platform = new("platform", LayerPlace.Management, [Guardrails], waits: true);
    public static readonly LayerStage ServiceTemplates = new("templates", LayerPlace.Management, [Platform], waits: true);
    public static readonly LayerStage Chains = new("chains", LayerPlace.Management, [ServiceTemplates], waits: true);
    public static readonly LayerStage Credentials = new("credentials", LayerPlace.Management, [Platform], waits: true);
    public static readonly LayerStage Access = new("access", LayerPlace.Management, [Chains, Credentials], waits: false);
    public static readonly LayerStage Workloads = new("workloads", LayerPlace.Management, [Chains, Credentials], waits: false);
    public static readonly LayerStage Services = new("services", LayerPlace.Management, [Chains], waits: false);
    public static readonly LayerStage Backup = new("backup", LayerPlace.Management, [Platform], waits: false);
    public static readonly LayerStage Addons = new("addons", LayerPlace.Management, [Platform], waits: false);

    public static readonly LayerStage RegionCluster =
        new("cluster", LayerPlace.ForRegion, [Chains, Credentials], waits: false, whyNotWaiting: AdmissionIsEnough);

    public static readonly LayerStage RegionRegistration =
        new("registration", LayerPlace.ForRegion, [RegionCluster], waits: false, whyNotWaiting: AdmissionIsEnough);

    public static readonly LayerStage OnRegionBase = new("base", LayerPlace.OnRegion, [RegionRegistration], waits: true);

    // Fails cheaply and retries until the region answers: our choice, for a long wait would hold a worker of Flux.
    public static readonly LayerStage RegionCredentials =
        new("credentials", LayerPlace.ForRegion, [RegionRegistration, OnRegionBase], waits: true, timeout: "3m");

    public static readonly LayerStage RegionWorkloads = new("workloads", LayerPlace.ForRegion, [RegionCredentials, Chains], waits: false);
    public static readonly LayerStage OnRegionBackup = new("backup", LayerPlace.OnRegion, [RegionRegistration], waits: false);
    public static readonly LayerStage OnRegionAddons = new("addons", LayerPlace.OnRegion, [RegionRegistration], waits: false);

    private LayerStage(string name, LayerPlace place, ImmutableArray<LayerStage> dependsOn, bool waits, string timeout = "5m", string? whyNotWaiting = null) =>
        (Name, Place, DependsOn, Waits, Timeout, WhyNotWaiting) = (name, place, dependsOn, waits, timeout, whyNotWaiting);

    /// <summary>Every stage, each after those it depends on: the graph is acyclic because a stage can name only earlier ones.</summary>
    public static readonly ImmutableArray<LayerStage> All =
    [
        Guardrails, Platform, ServiceTemplates, Chains, Credentials, Access, Workloads, Services, Backup, Addons,
        RegionCluster, RegionRegistration, OnRegionBase, RegionCredentials, RegionWorkloads, OnRegionBackup, OnRegionAddons,
    ];

    /// <summary>As folders, Kustomizations and the label of objects say it.</summary>
    public string Name { get; }

    public LayerPlace Place { get; }

    /// <summary>
    /// True if the estate's <c>delivery</c>, <c>workloadsPer</c> or <c>flux.namespace</c> decides which Kustomization applies it: all but what lies on management
    /// for a region, and is no cluster.
    /// </summary>
    public bool IsDelivered => Place != LayerPlace.ForRegion || this == RegionWorkloads;

    /// <summary>Stages that must be applied first, and ready where they wait.</summary>
    public ImmutableArray<LayerStage> DependsOn { get; }

    /// <summary>True if Flux waits for the health of what it applied.</summary>
    public bool Waits { get; }

    /// <summary>How long an apply with its health checks may take.</summary>
    public string Timeout { get; }

    /// <summary>Why a layer that others depend on does not wait; null where it waits or nothing depends on it.</summary>
    public string? WhyNotWaiting { get; }
}
