using RegionRender.Core.Profiles;
using RegionRender.Flux;
using RegionRender.Kubernetes;

namespace RegionRender.Core.Changes;

/// <summary>Guesses what an object that is gone is called now.</summary>
internal sealed class NewNames
{
    private const int DigestLength = 8;

    private readonly ILookup<(string Cluster, string Group, string Kind), ManifestId> _created;
    private readonly ILookup<(string Cluster, string Group, string Kind), ManifestId> _gone;

    public NewNames(Comparison comparison)
    {
        var before = comparison.Before.Flux.Objects.Select(ObjectKey.Of).ToHashSet();
        var after = comparison.After.Flux.Objects.Select(ObjectKey.Of).ToHashSet();
        _created = after.Where(key => !before.Contains(key)).ToLookup(key => (key.Cluster, key.Id.Group, key.Id.Kind), key => key.Id);
        _gone = before.Where(key => !after.Contains(key)).ToLookup(key => (key.Cluster, key.Id.Group, key.Id.Kind), key => key.Id);
    }

    /// <summary>
    /// What was renamed: a new object of the same name in another namespace, or else the only new one of its kind beside it, where it is the only one
    /// that is gone; null where nobody can tell.
    /// </summary>
    public ManifestId? NameAfter(ObjectKey gone)
    {
        var kind = (gone.Cluster, gone.Id.Group, gone.Id.Kind);
        if (Only(_created[kind].Where(id => id.Name == gone.Id.Name)) is { } moved)
            return moved;
        return Only(_gone[kind].Where(id => id.Namespace == gone.Id.Namespace)) is null ? null : Only(_created[kind].Where(id => id.Namespace == gone.Id.Namespace));
    }

    /// <summary>The next version of what never changes under its name: a chart of the same name, a chain of the same estate name; of a source, its new name.</summary>
    public ManifestId? VersionAfter(ObjectKey gone)
    {
        var created = _created[(gone.Cluster, gone.Id.Group, gone.Id.Kind)].Where(id => id.Namespace == gone.Id.Namespace);
        return gone.Id.Kind.EndsWith("Template", StringComparison.Ordinal) || IsChain(gone.Id) ? Only(created.Where(id => Stem(id) == Stem(gone.Id))) : Only(created);
    }

    private static string Stem(ManifestId id) => IsChain(id) ? id.Name[..Math.Max(0, id.Name.Length - DigestLength)] : ClusterTemplate.FamilyOf(id.Name);

    private static bool IsChain(ManifestId id) => id.Kind.EndsWith("TemplateChain", StringComparison.Ordinal);

    private static ManifestId? Only(IEnumerable<ManifestId> ids) => ids.Take(2).ToArray() is [var only] ? only : null;
}
