using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// An upgrade permits what the estate asks for elsewhere: a version, a pin, a template. One that says otherwise was forgotten, or the change was; and the chain
/// that is rendered for it would lead past the clusters.
/// </summary>
internal static class UpgradesAreAskedFor
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        var clusters = context.Estate.Upgrades.IsEmpty ? null : new KnownNames("clusters", context.AllClusters.Select(cluster => cluster.Name.Value));
        foreach (var upgrade in context.Estate.Upgrades)
        {
            var finding = upgrade switch
            {
                { Family: { } family } => OfFamily(context, upgrade, family.Value),
                { Cluster: { } cluster } when clusters is not null => OfCluster(context, upgrade, cluster, clusters),
                _ => OfK0rdent(context, upgrade),
            };
            if (finding is not null)
                bag.Add(finding);
        }
    }

    private static Diagnostic? OfFamily(ReleaseContext context, Upgrade upgrade, string family) =>
        context.ClusterTemplates.Resolve(family)?.Name is { } current && Differs(context, upgrade, current)
            ? PermissionDiagnostics.FamilyIsElsewhere(upgrade.To, family, current, upgrade.From.Value)
            : null;

    private static Diagnostic? OfCluster(ReleaseContext context, Upgrade upgrade, Located<string> name, KnownNames clusters)
    {
        if (context.AllClusters.FirstOrDefault(cluster => cluster.Name.Value == name.Value) is not { } cluster)
            return context.Estate.MayExist("clusters", name.Value) ? null : PermissionDiagnostics.ClusterIsUnknown(name, clusters);
        return context.ClusterTemplates.Resolve(cluster.Template.Value)?.Name is { } current && Differs(context, upgrade, current)
            ? PermissionDiagnostics.ClusterIsElsewhere(upgrade.To, name.Value, current)
            : null;
    }

    private static Diagnostic? OfK0rdent(ReleaseContext context, Upgrade upgrade) =>
        Version.TryParse(upgrade.To.Value, out _) && upgrade.To.Value != context.Profile.Version
            ? PermissionDiagnostics.K0rdentIsElsewhere(upgrade.To, context.Profile.Version)
            : null;

    // A template that there is not, or that is of another family, is a finding of its own.
    private static bool Differs(ReleaseContext context, Upgrade upgrade, string current) =>
        current != upgrade.To.Value
        && ClusterTemplate.FamilyOf(current) == ClusterTemplate.FamilyOf(upgrade.To.Value)
        && context.ClusterTemplates.ResolveExact(upgrade.To.Value) is not null;
}
