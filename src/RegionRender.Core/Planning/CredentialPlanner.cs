using RegionRender.Core.Profiles;
using RegionRender.Core.Subjects;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>
/// Credentials with their identities, Secrets and resource templates. All lie on management in <c>k0rdent.namespace</c>; k0rdent
/// distributes identities and Secrets to the regions, but not resource templates (k0rdent/kcm v1.9.0,
/// internal/controller/credential/clusteridentities.go).
/// </summary>
internal static class CredentialPlanner
{
    public static void Plan(PlanContext context, PlanBuilder plan)
    {
        var seen = new HashSet<(string Kind, string Name)>();
        foreach (var placed in context.Credentials.All)
        {
            var layer = (placed.Region is null ? LayerStage.Credentials : LayerStage.RegionCredentials, placed.Region?.Name.Value);
            if (!placed.Kind.IsSecret && seen.Add((placed.Kind.Kind, placed.IdentityName)))
                PlanIdentity(context, plan, placed);

            if (placed.Kind.Source is { } source && context.Profile.FindIdentityKind(source) is { OnlyName: { } name } kind && seen.Add((source, name)))
                PlanSingleton(plan, kind, name, placed.Identity.Location);
            if (placed.Secret is { } secret && seen.Add((IdentityKind.Secret, placed.SecretName)))
                SecretPlanner.Plan(plan, layer, placed.Region?.Secrets ?? context.Estate.Secrets, secret, (placed.SecretName, context.K0rdentNamespace), PrerequisiteTexts.IdentitySecret(placed), context.Management);
            plan.Add(layer.Item1, layer.Value, PlannedObject.Of("credential", CredentialValues.Shape, Values(context, placed), placed.Credential.Name.Location));
        }

        PlanResourceTemplates(context, plan);
    }

    private static void PlanIdentity(PlanContext context, PlanBuilder plan, PlacedCredential placed)
    {
        if (placed.Kind.OnlyName is { } name)
        {
            PlanSingleton(plan, placed.Kind, name, placed.Identity.Location);
            return;
        }

        if (placed.Kind.Template is not { } template)
            return;
        var stage = placed.Region is null ? LayerStage.Credentials : LayerStage.RegionCredentials;
        plan.Add(stage, placed.Region?.Name.Value, PlannedObject.Of(template, IdentityValues.Shape, Identity(context, placed), placed.Identity.Location));
    }

    // One for all places: its provider takes no other name.
    private static void PlanSingleton(PlanBuilder plan, IdentityKind kind, string name, Location location)
    {
        if (kind.Template is not { } template)
            return;
        var values = new IdentityValues
        {
            ApiVersion = new Located<string>(kind.ApiVersion, location),
            Kind = new Located<string>(kind.Kind, location),
            Name = new Located<string>(name, location),
            Namespace = null,
            SecretName = null,
            Fields = new YamlMapping([], location),
            Datacenters = new YamlSequence([], location),
            ResourceTemplateName = new Located<string>(DerivedNames.ResourceTemplate(name), location),
            Location = location,
        };
        plan.Add(LayerStage.Credentials, null, PlannedObject.Of(template, IdentityValues.Shape, values, location));
    }

    public static CredentialValues Values(PlanContext context, PlacedCredential placed)
    {
        var location = placed.Credential.Location;
        return new CredentialValues(
            new Located<string>(placed.Name, placed.Credential.Name.Location),
            context.Estate.K0rdent.Namespace,
            placed.Region?.Name,
            placed.Credential.Description is { } text ? new Located<string>(text, location) : null,
            Identity(context, placed),
            location);
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
                || placed.Kind.ResourceTemplateFor(context.ClusterTemplateOf(cluster)) is not { } template
                || !seen.Add((region, cluster.Namespace.Value, placed.IdentityName)))
            {
                continue;
            }

            var values = Identity(context, placed) with { ClusterNamespace = cluster.Namespace };
            var stage = region is null ? LayerStage.Credentials : LayerStage.OnRegionBase;
            plan.Add(stage, region, PlannedObject.Of(template, IdentityValues.Shape, values, placed.Identity.Location));
        }
    }

    private static IdentityValues Identity(PlanContext context, PlacedCredential placed)
    {
        var (identity, location) = (placed.Identity, placed.Identity.Location);
        return new IdentityValues
        {
            ApiVersion = new Located<string>(placed.Kind.ApiVersion, identity.Kind.Location),
            Kind = identity.Kind,
            Name = new Located<string>(placed.IdentityName, identity.Name?.Location ?? placed.Credential.Name.Location),
            Namespace = placed.Kind.IsNamespaced ? context.Estate.K0rdent.Namespace : null,
            SecretName = placed.Secret is { } secret ? new Located<string>(placed.SecretName, secret.Location) : null,
            Fields = SpecFields(placed),
            Datacenters = placed.Kind.Listed is { } listed && identity.Fields[listed.Field] is { } names ? names : new YamlSequence([], location),
            ResourceTemplateName = new Located<string>(DerivedNames.ResourceTemplate(placed.IdentityName), location),
            Location = location,
        };
    }

    private static YamlMapping SpecFields(PlacedCredential placed) =>
        new([.. placed.Identity.Fields.Entries.Where(entry => !placed.Kind.OwnFields.Contains(entry.Key.Text))], placed.Identity.Fields.Location);
}
