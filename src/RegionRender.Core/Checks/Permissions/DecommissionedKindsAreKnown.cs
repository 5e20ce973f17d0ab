using RegionRender.Core.Decommissioning;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>An entry asks for what would be destroyed otherwise; one of another kind would permit nothing, and whoever wrote it should know.</summary>
internal static class DecommissionedKindsAreKnown
{
    private const string ClusterDeployment = "ClusterDeployment";

    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        var rules = context.Profile.Kinds.All;
        var known = Known(context.Profile);
        foreach (var kind in context.Estate.Decommission.Select(entry => entry.Kind))
        {
            if (kind.Value == ClusterDeployment)
                bag.Add(PermissionDiagnostics.KindHasAnotherName(kind, EstateKinds.Cluster));
            else if (rules.Any(rule => rule.IsKept && rule.Kind == kind.Value))
                bag.Add(PermissionDiagnostics.KindIsKept(kind));
            else if (!known.Contains(kind.Value) && !rules.Any(rule => rule.IsProtected && rule.Suffix is { } suffix && kind.Value.EndsWith(suffix, StringComparison.Ordinal)))
                bag.Add(PermissionDiagnostics.KindIsUnknown(kind, known));
        }
    }

    private static KnownNames Known(Profile profile)
    {
        var kinds = profile.Kinds.All.Where(rule => rule is { IsProtected: true, Suffix: null, Kind: not ClusterDeployment }).Select(rule => rule.Kind);
        return new KnownNames("kinds", [.. EstateKinds.All, .. kinds, .. profile.IdentityKinds.Select(identity => identity.Kind)]);
    }
}
