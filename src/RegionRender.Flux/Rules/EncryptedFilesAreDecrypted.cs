using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>Rule 27: what SOPS encrypted is applied by a Kustomization that decrypts it; else Flux refuses it, a Secret because nothing decrypts it, other kinds for their unknown field (flux.md 5.1).</summary>
internal static class EncryptedFilesAreDecrypted
{
    public static void Check(PlacedObject item, DiagnosticBag bag)
    {
        if (item.Manifest.Content["sops"] is YamlMapping sops && item.Owner is { } owner && !owner.Spec.Has("decryption"))
            bag.Add(TreeRuleDiagnostics.NotDecrypted(item.PlaceOf(sops), item.Id.ToString(), owner.DisplayName));
    }
}
