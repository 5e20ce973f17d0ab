using RegionRender.Kubernetes;


namespace RegionRender.Core.Transitions;

/// <summary>Guesses what a lost object was renamed to: a new object of the same name elsewhere, or the only new one where the only lost one was.</summary>
internal sealed class Successors
{
    private readonly ILookup<(string Group, string Kind, string Name), OwnedObject> _newByName;
    private readonly ILookup<(string Cluster, string Group, string Kind), OwnedObject> _newByKind;
    private readonly ILookup<(string Cluster, string Group, string Kind), OwnedObject> _lostByKind;

    public Successors(
        Dictionary<(string Cluster, ManifestId Id), OwnedObject> before,
        Dictionary<(string Cluster, ManifestId Id), OwnedObject> after)
    {
        var added = after.Values.Where(item => !before.ContainsKey(item.Key)).ToArray();
        _newByName = added.ToLookup(item => (item.Id.Group, item.Id.Kind, item.Id.Name));
        _newByKind = added.ToLookup(ByKind);
        _lostByKind = before.Values.Where(item => !after.ContainsKey(item.Key)).ToLookup(ByKind);
    }

    /// <summary>How to say the likely successor, or null.</summary>
    public string? Of(OwnedObject lost)
    {
        if (Only(_newByName[(lost.Id.Group, lost.Id.Kind, lost.Id.Name)]) is { } moved)
            return moved.File.Cluster == lost.File.Cluster ? moved.Id.ToString() : $"{moved.File.Cluster}/{moved.Id}";
        return Only(_lostByKind[ByKind(lost)]) is null ? null : Only(_newByKind[ByKind(lost)])?.Id.ToString();
    }

    private static (string Cluster, string Group, string Kind) ByKind(OwnedObject item) => (item.File.Cluster, item.Id.Group, item.Id.Kind);

    private static OwnedObject? Only(IEnumerable<OwnedObject> items)
    {
        using var each = items.GetEnumerator();
        return each.MoveNext() && each.Current is var first && !each.MoveNext() ? first : null;
    }
}
