namespace RegionRender.Flux;

/// <summary>The sources that are read. Only those that a tree holds are known; others are taken to be there.</summary>
internal sealed class FluxSources
{
    public const string Group = "source.toolkit.fluxcd.io";

    private readonly HashSet<ObjectKey> _known = [];
    private readonly Dictionary<string, ObjectKey> _ofRoots = [];

    public FluxSources(RolloutTree before, RolloutTree after)
    {
        foreach (var item in before.Flux.Objects.Concat(after.Flux.Objects).Where(item => item.Id.Group == Group))
            _known.Add(new ObjectKey(item.Cluster.Name, item.Id));

        // The Kustomization of the folder that Flux starts from was made for the source that the folder held then.
        foreach (var item in before.Flux.Objects.Where(item => item.Owner is null && item.Id.Group == Group).OrderBy(item => item.Id, ApplyOrder.Instance))
            _ofRoots.TryAdd(item.Cluster.Name, new ObjectKey(item.Cluster.Name, item.Id));
    }

    /// <summary>The source of an applier if it is known and not there.</summary>
    public ObjectKey? Missing(ApplierKey applier, FluxKustomization? kustomization, LiveWorld world)
    {
        if (SourceOf(applier, kustomization) is not { } source || !_known.Contains(source))
            return null;
        return world.Find(source) is null ? source : null;
    }

    private ObjectKey? SourceOf(ApplierKey applier, FluxKustomization? kustomization)
    {
        if (kustomization is null)
            return _ofRoots.TryGetValue(applier.Flux, out var source) ? source : null;
        var (kind, space, name) = kustomization.SourceReference;
        return new ObjectKey(applier.Flux, new Kubernetes.ManifestId(Group, kind, space, name));
    }
}
