using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// What SOPS encrypted is applied by a Kustomization that decrypts it; else Flux refuses it, a Secret because nothing decrypts it
/// (fluxcd/kustomize-controller v1.9.4, internal/controller/kustomization_controller.go, apply), other kinds because server-side apply refuses a
/// field that is not declared in the schema (kubernetes-sigs/structured-merge-diff, typed/validate.go).
/// </summary>
internal static class EncryptedFilesAreDecrypted
{
    public static void Check(PlacedObject item, DiagnosticBag bag)
    {
        if (item.Manifest.Content["sops"] is YamlMapping sops && item.Owner is { } owner && !owner.Spec.Has("decryption"))
            bag.Add(TreeRuleDiagnostics.NotDecrypted(item.PlaceOf(sops), item.Id.ToString(), owner.DisplayName));
    }
}
