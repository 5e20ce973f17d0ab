using RegionRender.Core.Trees;
using RegionRender.Kubernetes;

namespace RegionRender.Core.Transitions;

/// <summary>An object of a ledger together with the file that holds it.</summary>
internal sealed record OwnedObject(LedgerObject Object, LedgerFile File)
{
    public ManifestId Id => Object.Id;

    /// <summary>An object is the same one only on the same cluster.</summary>
    public (string Cluster, ManifestId Id) Key => (File.Cluster, Id);

    /// <summary>True for the source that Flux reads the rendering from; sources of k0rdent's templates are payload, applied by some Kustomization.</summary>
    public bool IsSourceOfTheRendering => Id.Group == "source.toolkit.fluxcd.io" && File.Kustomization.Length == 0;

    public static Dictionary<(string Cluster, ManifestId Id), OwnedObject> AllOf(Ledger ledger)
    {
        var objects = new Dictionary<(string, ManifestId), OwnedObject>(ledger.Files.Length);
        foreach (var file in ledger.Files)
        {
            foreach (var item in file.Objects)
                objects[(file.Cluster, item.Id)] = new OwnedObject(item, file);
        }

        return objects;
    }

    /// <summary>The ways to say the object's name, the shortest first.</summary>
    public IEnumerable<string> Names()
    {
        yield return $"{Id.Kind}/{Id.Name}";
        if (Id.Namespace is not null)
            yield return Id.ToString();
        yield return $"{File.Cluster}/{Id.Kind}/{Id.Name}";
        if (Id.Namespace is not null)
            yield return $"{File.Cluster}/{Id}";
    }
}
