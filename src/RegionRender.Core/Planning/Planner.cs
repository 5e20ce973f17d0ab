using System.Collections.Immutable;
using RegionRender.Core.Decommissioning;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Core.Subjects;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>Decides which object belongs on which cluster, in which namespace, in which stage.</summary>
internal static class Planner
{
    /// <summary>Plans an estate that passed all checks.</summary>
    public static RenderPlan Plan(Estate estate, Profile profile, ImmutableArray<AddedTemplate> added)
    {
        var context = new PlanContext(
            estate,
            profile,
            new ClusterTemplateResolver(estate.K0rdent, profile),
            new CredentialPlacements(estate, new EstateSymbols(estate), profile),
            new DecommissionList(estate.Decommission));
        var plan = new PlanBuilder(estate, context.Decommissioned);

        GuardrailPlanner.Plan(context, plan);
        PlatformPlanner.Plan(context, plan);
        ServiceTemplatePlanner.Plan(context, plan);
        var chains = ChainPlanner.Plan(context, plan);
        CredentialPlanner.Plan(context, plan);
        AccessPlanner.Plan(context, chains, plan);
        RegionPlanner.Plan(context, plan);
        ClusterPlanner.Plan(context, plan);
        ServicePlanner.Plan(context, plan);
        ExtraManifestPlanner.Plan(context, plan);
        AddedTemplatePlanner.Plan(context, added, plan);
        PrerequisitePlanner.Plan(context, plan);

        return new RenderPlan
        {
            Estate = estate.Name,
            K0rdentVersion = estate.K0rdent.Version.Value,
            FluxVersion = Version.TryParse(estate.Flux.Version.Value, out var flux) ? flux : null,
            Management = estate.Management.Name.Value,
            Layers = plan.BuildLayers(),
            EntryPoints = EntryPointPlanner.Plan(context),
            Source = EntryPointPlanner.SourceReference(context),
            SourcePath = estate.Flux.Source.Path.Value,
            Prerequisites = plan.BuildPrerequisites(),
            CommonValues = CommonValues(estate),
            Kinds = profile.Kinds,
            Decommissioned = context.Decommissioned,
        };
    }

    private static ImmutableArray<YamlEntry> CommonValues(Estate estate) =>
    [
        .. EstateValues.Shape.ToValues(new EstateValues(new Located<string>(estate.Name, estate.Location), estate.Location)).Entries,
        .. K0rdentValues.Shape.ToValues(new K0rdentValues(estate.K0rdent.Version, estate.K0rdent.Namespace, estate.Location)).Entries,
    ];
}
