using System.Collections.Immutable;
using RegionRender.Core.Decommissioning;
using RegionRender.Core.Estates;
using RegionRender.Core.Paths;
using RegionRender.Core.Profiles;

namespace RegionRender.Core.Planning;

/// <summary>Collects objects by layer, and lays the layers out.</summary>
internal sealed class PlanBuilder(Estate estate, DecommissionList decommissioned)
{
    private readonly Dictionary<LayerId, Contents> _contents = [];
    private readonly Dictionary<(string Cluster, string Subject), Prerequisite> _prerequisites = [];

    public void Add(LayerStage stage, string? region, PlannedObject item, string? part = null) => ContentsOf(stage, region, part).Objects.Add(item);

    public void Add(LayerStage stage, string? region, PlannedFile file) => ContentsOf(stage, region, null).Files.Add(file);

    /// <summary>Makes the layer wait for what it applies, though its stage does not.</summary>
    public void Wait(LayerStage stage, string? region) => ContentsOf(stage, region, null).Waits = true;

    /// <summary>The first of several prerequisites with the same cluster and subject stands.</summary>
    public void Require(Prerequisite prerequisite) => _prerequisites.TryAdd((prerequisite.Cluster, prerequisite.Subject), prerequisite);

    public ImmutableArray<Prerequisite> BuildPrerequisites() =>
    [
        .. _prerequisites.Values
            .OrderBy(item => item.Cluster, StringComparer.Ordinal)
            .ThenBy(item => item.Subject, StringComparer.Ordinal),
    ];

    /// <summary>Every stage at every place, empty ones too: what depends on an empty one depends on what that depends on.</summary>
    public ImmutableArray<PlannedLayer> BuildLayers()
    {
        var layers = ImmutableArray.CreateBuilder<PlannedLayer>();
        var parts = _contents.Keys.Where(id => id.Part is not null).OrderBy(id => id.Part, StringComparer.Ordinal).ToLookup(id => id.Whole);
        Lay(null);
        foreach (var region in estate.Regions.OrderBy(item => item.Name.Value, StringComparer.Ordinal))
            Lay(region);
        return layers.DrainToImmutable();

        void Lay(Region? region)
        {
            foreach (var stage in LayerStage.All)
            {
                if ((stage.Place == LayerPlace.Management) != region is null)
                    continue;
                var id = new LayerId(stage, region?.Name.Value);
                layers.Add(LayOut(id, region));
                foreach (var part in parts[id])
                    layers.Add(LayOut(part, region));
            }
        }
    }

    private Contents ContentsOf(LayerStage stage, string? region, string? part)
    {
        var id = new LayerId(stage, region, part);
        if (!_contents.TryGetValue(id, out var contents))
            _contents[id] = contents = new Contents();
        return contents;
    }

    private PlannedLayer LayOut(LayerId id, Region? region)
    {
        var stage = id.Stage;
        var contents = _contents.GetValueOrDefault(id);
        var pulledByRegion = stage.Place == LayerPlace.OnRegion && region?.Delivery == Delivery.Agent;
        var kubeConfig = stage.Place == LayerPlace.OnRegion && !pulledByRegion && region is not null ? KubeConfig(region) : null;
        var isHandedOver = stage.IsDelivered && decommissioned.HandsOver(region?.Name.Value);
        var isRetired = region is not null && decommissioned.Retires(region.Name.Value);
        return new PlannedLayer
        {
            Id = id,
            Cluster = region is not null && stage.Place == LayerPlace.OnRegion ? region.Name.Value : estate.Management.Name.Value,
            AppliedBy = region is not null && pulledByRegion ? region.Name.Value : estate.Management.Name.Value,
            Folder = id.Folder,
            KustomizationName = pulledByRegion ? id.KustomizationOfRegion : id.Kustomization,
            KustomizationNamespace = region is null || pulledByRegion ? estate.Flux.Namespace.Value : estate.K0rdent.Namespace.Value,
            EntryFile = EntryFile(region, pulledByRegion),
            DependsOn = Dependencies(stage, region, pulledByRegion),
            Waits = stage.Waits || contents is { Waits: true },
            KubeConfig = kubeConfig,
            IsLetGo = isHandedOver || isRetired,
            LeavesObjects = kubeConfig is not null || isHandedOver || (isRetired && pulledByRegion),
            Objects = contents?.Objects.DrainToImmutable() ?? [],
            Files = contents?.Files.DrainToImmutable() ?? [],
            Cause = region?.Location ?? estate.Flux.Location,
        };
    }

    private string EntryFile(Region? region, bool pulledByRegion) => region switch
    {
        null => RenderingPaths.Layers(estate.Management.Name.Value),
        _ when pulledByRegion => RenderingPaths.Layers(region.Name.Value),
        _ => RenderingPaths.LayersFor(region.Name.Value, estate.Management.Name.Value),
    };

    // A region's own Flux sees only its own folder, and management's Flux sees nothing of what that one reports.
    private static ImmutableArray<LayerId> Dependencies(LayerStage stage, Region? region, bool pulledByRegion)
    {
        if (pulledByRegion)
            return stage == LayerStage.OnRegionBase ? [] : [new LayerId(LayerStage.OnRegionBase, region?.Name.Value)];
        return
        [
            .. stage.DependsOn
                .Where(dependency => dependency.Place != LayerPlace.OnRegion || region?.Delivery == Delivery.Hub)
                .Select(dependency => new LayerId(dependency, region?.Name.Value)),
        ];
    }

    // The key is the contract of Cluster API for every provider and release (kubernetes-sigs/cluster-api, util/secret/consts.go).
    private static KubeConfigReference KubeConfig(Region region) => region.Registration switch
    {
        KubeConfigRegistration registration => new KubeConfigReference(registration.Secret.Value, registration.Key.Value),
        _ => new KubeConfigReference(DerivedNames.KubeConfigSecret(region.Name.Value), "value"),
    };

    private sealed class Contents
    {
        public bool Waits { get; set; }
        public ImmutableArray<PlannedObject>.Builder Objects { get; } = ImmutableArray.CreateBuilder<PlannedObject>();
        public ImmutableArray<PlannedFile>.Builder Files { get; } = ImmutableArray.CreateBuilder<PlannedFile>();
    }
}
