using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>
/// Credentials with their identities, Secrets and resource templates. All lie on management in <c>k0rdent.namespace</c>; k0rdent
/// distributes identities and Secrets to the regions, but not resource templates (k0rdent.md 1.3, 2.6).
/// </summary>
internal static class CredentialPlanner
{
    public static void Plan(PlanContext context, PlanBuilder plan)
    {
        var seen = new HashSet<(string Kind, string Name)>();
        foreach (var placed in context.Credentials.All)
        {
            var layer = (placed.Region is null ? LayerStage.Credentials : LayerStage.RegionCredentials, placed.Region?.Name.Value);
            var location = placed.Identity.Location;
            if (!placed.Kind.IsSecret && seen.Add((placed.Kind.Kind, placed.IdentityName)))
                PlanIdentity(context, plan, placed);

            // A role is assumed from the controller's own identity, whose only legal name is 'default' (k0rdent.md 2.8).
            if (placed.Kind.Kind == "AWSClusterRoleIdentity" && seen.Add((DerivedNames.ControllerIdentityKind, "default")))
                PlanControllerIdentity(context, plan, location);
            if (placed.Secret is { } secret && seen.Add((IdentityKind.Secret, placed.SecretName)))
                SecretPlanner.Plan(plan, layer, placed.Region?.Secrets ?? context.Estate.Secrets, secret, (placed.SecretName, context.K0rdentNamespace), Purpose(placed), context.Management);
            plan.Add(layer.Item1, layer.Value, new PlannedObject("credential", Values(context, placed), placed.Credential.Name.Location));
        }

        PlanResourceTemplates(context, plan);
    }

    private static void PlanIdentity(PlanContext context, PlanBuilder plan, PlacedCredential placed)
    {
        if (placed.Kind.Kind == DerivedNames.ControllerIdentityKind)
        {
            PlanControllerIdentity(context, plan, placed.Identity.Location);
            return;
        }

        if (IdentityTemplates.IdentityOf(placed.Kind.Kind) is not { } template)
            return;
        var stage = placed.Region is null ? LayerStage.Credentials : LayerStage.RegionCredentials;
        var values = ValueNodes.Map(placed.Identity.Location, ("identity", Identity(context, placed, null)));
        plan.Add(stage, placed.Region?.Name.Value, new PlannedObject(template, values, placed.Identity.Location));
    }

    private static void PlanControllerIdentity(PlanContext context, PlanBuilder plan, Location location)
    {
        var apiVersion = context.Profile.FindIdentityKind(DerivedNames.ControllerIdentityKind)?.ApiVersion ?? "";
        var values = ValueNodes.Map(location, ("identity", ValueNodes.Map(
            location,
            ("apiVersion", ValueNodes.Text(apiVersion, location)),
            ("kind", ValueNodes.Text(DerivedNames.ControllerIdentityKind, location)),
            ("name", ValueNodes.Text("default", location)),
            ("fields", ValueNodes.Empty(location)))));
        plan.Add(LayerStage.Credentials, null, new PlannedObject("aws-controller-identity", values, location));
    }

    public static YamlMapping Values(PlanContext context, PlacedCredential placed)
    {
        var location = placed.Credential.Location;
        var name = placed.Credential.Name.Location;
        return ValueNodes.Map(location, ("credential", ValueNodes.Map(
            location,
            ("name", ValueNodes.Text(placed.Name, name)),
            ("namespace", ValueNodes.Text(context.Estate.K0rdent.Namespace)),
            ("region", ValueNodes.Text(placed.Region?.Name)),
            ("description", placed.Credential.Description is { } text ? ValueNodes.Text(text, location) : null),
            ("identity", Identity(context, placed, null)))));
    }

    // One ConfigMap for every identity and namespace with a cluster that propagates it, on the cluster that hosts those clusters.
    private static void PlanResourceTemplates(PlanContext context, PlanBuilder plan)
    {
        var seen = new HashSet<(string? Region, string Namespace, string Identity)>();
        foreach (var cluster in context.AllClusters)
        {
            var region = cluster.Region?.Value;
            if (context.Credentials.Find(cluster.Credential.Value, region) is not { } placed
                || !ClusterPlanner.Propagates(context, cluster, placed)
                || IdentityTemplates.ResourceTemplateOf(placed.Kind.Kind) is not { } template
                || !seen.Add((region, cluster.Namespace.Value, placed.IdentityName)))
            {
                continue;
            }

            var values = ValueNodes.Map(placed.Identity.Location, ("identity", Identity(context, placed, cluster.Namespace)));
            var stage = region is null ? LayerStage.Credentials : LayerStage.OnRegionBase;
            plan.Add(stage, region, new PlannedObject(template, values, placed.Identity.Location));
        }
    }

    private static YamlMapping Identity(PlanContext context, PlacedCredential placed, Located<string>? clusterNamespace)
    {
        var location = placed.Identity.Location;
        return ValueNodes.Map(
            location,
            ("apiVersion", ValueNodes.Text(placed.Kind.ApiVersion, placed.Identity.Kind.Location)),
            ("kind", ValueNodes.Text(placed.Identity.Kind)),
            ("name", ValueNodes.Text(placed.IdentityName, placed.Identity.Name?.Location ?? placed.Credential.Name.Location)),
            ("namespace", placed.Kind.IsNamespaced ? ValueNodes.Text(context.Estate.K0rdent.Namespace) : null),
            ("secretName", placed.Secret is null ? null : ValueNodes.Text(placed.SecretName, placed.Secret.Location)),
            ("fields", IdentityTemplates.SpecFields(placed.Identity)),
            ("datacenters", placed.Identity.Fields["datacenters"] ?? new YamlSequence([], location)),
            ("resourceTemplateName", ValueNodes.Text(DerivedNames.ResourceTemplate(placed.IdentityName), location)),
            ("clusterNamespace", ValueNodes.Text(clusterNamespace)));
    }

    private static string Purpose(PlacedCredential placed)
    {
        if (placed.Kind.SecretReference is not { Keys: var keys })
            return $"The Secret '{placed.IdentityName}', which is the identity itself";
        var with = keys.IsEmpty ? "" : $" with {string.Join(", ", keys)}";
        return $"The Secret of the {placed.Kind.Kind} '{placed.IdentityName}'{with}";
    }
}
