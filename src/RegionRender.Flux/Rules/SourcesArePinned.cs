using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// A source says how often it is read, and what: without <c>ref</c> Flux takes the branch master or the tag latest
/// (fluxcd/source-controller v1.9.1, docs/spec/v1/gitrepositories.md and ocirepositories.md, "Reference").
/// </summary>
internal static class SourcesArePinned
{
    public static void Check(PlacedObject item, DiagnosticBag bag)
    {
        if (item.Id.Group != "source.toolkit.fluxcd.io" || item.Spec is not { } spec)
            return;
        if (item.Id.Kind is "GitRepository" or "OCIRepository" && spec["ref"] is not YamlMapping { Entries.IsEmpty: false })
            bag.Add(TreeRuleDiagnostics.NoReference(item.PlaceOf(spec), item.Id.ToString()));
        // The schemas of the other kinds ask for it themselves.
        if (item.Id.Kind is "HelmRepository" && !spec.Has("interval") && spec.Text("type") != "oci")
            bag.Add(TreeRuleDiagnostics.NoInterval(item.PlaceOf(spec), item.Id.ToString()));
    }
}
