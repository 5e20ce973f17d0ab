using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// k0rdent admits a cluster, and a chain, only with templates that exist (k0rdent/kcm v1.11.4,
/// internal/webhook/clusterdeployment_webhook.go, ValidateCreate, and templatechain_webhook.go, validateChainsTemplates).
/// </summary>
internal static class ClusterTemplatesExist
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        var templates = context.Profile.ClusterTemplates;
        var exact = new KnownNames("cluster templates", templates.Select(template => template.Name));
        var all = new KnownNames("cluster templates", templates.SelectMany(template => new[] { template.Name, template.Family }));
        foreach (var cluster in context.AllClusters)
        {
            // A pin that leads nowhere is the mistake, not the family that it pins.
            if (!context.Estate.K0rdent.Templates.ContainsKey(cluster.Template.Value) && context.ClusterTemplates.Resolve(cluster.Template.Value) is null)
                Report(context, cluster.Template, all, bag);
        }

        foreach (var template in context.Estate.TemplateChains.SelectMany(chain => chain.Templates))
            CheckExact(context, template, exact, bag);
        foreach (var template in context.Estate.Upgrades.Where(upgrade => !upgrade.IsOfK0rdent).SelectMany(upgrade => new[] { upgrade.From, upgrade.To }))
            CheckExact(context, template, exact, bag);
        foreach (var pinned in context.Estate.K0rdent.Templates.Values)
            CheckExact(context, pinned, exact, bag);
    }

    private static void CheckExact(ReleaseContext context, Located<string> name, KnownNames exact, DiagnosticBag bag)
    {
        if (context.ClusterTemplates.ResolveExact(name.Value) is not null)
            return;
        if (context.Profile.FindFamily(name.Value) is { } family)
            bag.Add(ClusterDiagnostics.FamilyIsNoClusterTemplate(name, family.Name));
        else
            Report(context, name, exact, bag);
    }

    private static void Report(ReleaseContext context, Located<string> name, KnownNames templates, DiagnosticBag bag) =>
        bag.Add(context.Profile.FindFamily(ClusterTemplate.FamilyOf(name.Value)) is { } current
            ? ClusterDiagnostics.ClusterTemplateIsOfAnotherRelease(name, context.Profile.Version, current.Name)
            : ClusterDiagnostics.ClusterTemplateIsUnknown(name, context.Profile.Version, templates));
}
