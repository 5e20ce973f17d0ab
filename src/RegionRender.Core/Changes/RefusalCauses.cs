using RegionRender.Core.AdmissionRules;
using RegionRender.Core.Paths;
using RegionRender.Flux;

namespace RegionRender.Core.Changes;

/// <summary>Which refused changes only follow from another one that is refused.</summary>
internal sealed class RefusalCauses(IReadOnlyCollection<ObjectChange> refused)
{
    private const string RegisteringLayer = "cluster";

    private readonly HashSet<ObjectKey> _refused = [.. refused.Where(item => item.Word is ChangeWord.Destroyed or ChangeWord.Illegal).Select(item => new ObjectKey(item.Cluster, item.Id))];
    private readonly HashSet<string> _reregistered = [.. refused.Where(item => item.Word == ChangeWord.Illegal && K0rdentObjects.Is(item.Id, "Region") && item.ForTheSakeOf is null).Select(item => item.Id.Name)];

    /// <summary>True for what would be in order without the other one.</summary>
    public bool Follows(ObjectChange item) => NeedsWhatLeaves(item) || IsOfARegistration(item);

    // What an object still needs that leaves the estate, or its place, by mistake would not be missed if it stayed.
    private bool NeedsWhatLeaves(ObjectChange item) => item is { Word: ChangeWord.Illegal, ForTheSakeOf: { } key } && _refused.Contains(key);

    // With another registration come another Secret or cluster, and another target for what is applied there.
    private bool IsOfARegistration(ObjectChange item) => item.Region is { } region && _reregistered.Contains(region) && (FluxKustomization.Is(item.Id) || LayerOf(item) == RegisteringLayer);

    private static string LayerOf(ObjectChange item) => RenderingPaths.LayerOf(item.Path).ToString();
}
