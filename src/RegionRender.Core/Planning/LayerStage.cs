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
/// <param name="Name">The layer's name; unique together with <paramref name="Place"/>.</param>
/// <param name="Place">Where it lives.</param>
/// <param name="DependsOn">Stages that must be applied first, and ready where they wait.</param>
/// <param name="Waits">True if Flux waits for the health of what it applied.</param>
/// <param name="Timeout">How long an apply with its health checks may take.</param>
/// <param name="WhyNotWaiting">Why a layer that others depend on does not wait; null where it waits or nothing depends on it.</param>
internal sealed record LayerStage(string Name, LayerPlace Place, ImmutableArray<LayerStage> DependsOn, bool Waits, string Timeout = "5m", string? WhyNotWaiting = null)
{
    private const string AdmissionIsEnough = "building takes long; what comes next needs the object to be admitted, not to be ready, and retries";

    public static readonly LayerStage Guardrails = new("guardrails", LayerPlace.Management, [], Waits: true);
    public static readonly LayerStage Platform = new("platform", LayerPlace.Management, [Guardrails], Waits: true);
    public static readonly LayerStage ServiceTemplates = new("templates", LayerPlace.Management, [Platform], Waits: true);
    public static readonly LayerStage Chains = new("chains", LayerPlace.Management, [ServiceTemplates], Waits: true);
    public static readonly LayerStage Credentials = new("credentials", LayerPlace.Management, [Platform], Waits: true);
    public static readonly LayerStage Access = new("access", LayerPlace.Management, [Chains, Credentials], Waits: false);
    public static readonly LayerStage Workloads = new("workloads", LayerPlace.Management, [Chains, Credentials], Waits: false);
    public static readonly LayerStage Services = new("services", LayerPlace.Management, [Chains], Waits: false);
    public static readonly LayerStage Backup = new("backup", LayerPlace.Management, [Platform], Waits: false);
    public static readonly LayerStage Addons = new("addons", LayerPlace.Management, [Platform], Waits: false);

    public static readonly LayerStage RegionCluster =
        new("cluster", LayerPlace.ForRegion, [Chains, Credentials], Waits: false, WhyNotWaiting: AdmissionIsEnough);

    public static readonly LayerStage RegionRegistration =
        new("registration", LayerPlace.ForRegion, [RegionCluster], Waits: false, WhyNotWaiting: AdmissionIsEnough);

    public static readonly LayerStage OnRegionBase = new("base", LayerPlace.OnRegion, [RegionRegistration], Waits: true);

    // Fails cheaply and retries until the region answers: our choice, for a long wait would hold a worker of Flux.
    public static readonly LayerStage RegionCredentials =
        new("credentials", LayerPlace.ForRegion, [RegionRegistration, OnRegionBase], Waits: true, Timeout: "3m");

    public static readonly LayerStage RegionWorkloads = new("workloads", LayerPlace.ForRegion, [RegionCredentials, Chains], Waits: false);
    public static readonly LayerStage OnRegionBackup = new("backup", LayerPlace.OnRegion, [RegionRegistration], Waits: false);
    public static readonly LayerStage OnRegionAddons = new("addons", LayerPlace.OnRegion, [RegionRegistration], Waits: false);

    /// <summary>Every stage, each after those it depends on: the graph is acyclic because a stage can name only earlier ones.</summary>
    public static readonly ImmutableArray<LayerStage> All =
    [
        Guardrails, Platform, ServiceTemplates, Chains, Credentials, Access, Workloads, Services, Backup, Addons,
        RegionCluster, RegionRegistration, OnRegionBase, RegionCredentials, RegionWorkloads, OnRegionBackup, OnRegionAddons,
    ];
}
