using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>No <c>insecure</c>, no plain http, no login in a URL.</summary>
internal static class SourcesAreSafe
{
    public static void Check(PlacedObject item, DiagnosticBag bag)
    {
        if (item.Id.Group != "source.toolkit.fluxcd.io" || item.Spec is not { } spec)
            return;
        if (spec["insecure"] is YamlScalar { IsTrue: true } insecure)
            bag.Add(TreeRuleDiagnostics.Insecure(item.PlaceOf(insecure), "the source allows connections without encryption"));
        if (spec["url"] is not YamlScalar url)
            return;
        if (url.Text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            bag.Add(TreeRuleDiagnostics.Insecure(item.PlaceOf(url), "the source's URL is not encrypted"));
        // The URL itself stays out of the message: it holds the login.
        else if (Uri.TryCreate(url.Text, UriKind.Absolute, out var uri) && uri.UserInfo.Contains(':', StringComparison.Ordinal))
            bag.Add(TreeRuleDiagnostics.Insecure(item.PlaceOf(url), "the source's URL holds a login"));
    }
}
