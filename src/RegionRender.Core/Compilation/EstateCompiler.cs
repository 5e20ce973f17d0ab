using System.Collections.Immutable;
using RegionRender.Core.Changes;
using RegionRender.Core.Checks;
using RegionRender.Core.Estates;
using RegionRender.Core.Kinds;
using RegionRender.Core.Planning;
using RegionRender.Core.Profiles;
using RegionRender.Core.Rendering;
using RegionRender.Core.Templates;
using RegionRender.Core.TreeRules;
using RegionRender.Core.Trees;
using RegionRender.Flux;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core;

/// <summary>Turns an estate into its rendering. This method is the program; every command is this with another ending.</summary>
public static class EstateCompiler
{
    /// <summary>Version of the tool, as reports name it.</summary>
    public static string ToolVersion { get; } = typeof(EstateCompiler).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Compiles an estate. Never throws on input: whatever is wrong with it is in the result's diagnostics.</summary>
    public static EstateCompilation Compile(EstateInput input, CompilerOptions? options = null)
    {
        options ??= CompilerOptions.Default;
        var bag = new DiagnosticBag();

        options.Progress?.Invoke("reading");
        var read = EstateReader.Read(input, bag);
        var profile = read is null ? null : options.Profiles.Find(read.K0rdent.Version.Value);
        var templates = TemplateLoader.Load(options.Templates, options.TemplatesDisplayPrefix, [.. profile?.IdentityTemplates ?? []], bag);
        if (read is not { } estate)
            return new EstateCompilation(null, bag.ToSorted());

        options.Progress?.Invoke("checking");
        EstateChecks.Run(estate, options.Profiles, CompilerRules.All, options.Today, bag);
        var kinds = options.Schemas is { } schemas
            ? ReleaseKinds.Of(estate.K0rdent.Version.Value).With(schemas, bag, options.SchemasDisplayPrefix)
            : ReleaseKinds.Of(estate.K0rdent.Version.Value);
        var rendering = profile is null ? null : Render(estate, profile, templates, kinds, options, bag);

        // A rendering that is not written anyway is compared with nothing: what is missing from it would seem to be removed.
        var isSound = !HasErrors(estate, bag);
        var previous = rendering is not null && isSound ? options.Previous?.Invoke(FollowedSource.Of(estate.Flux.Source)) : null;
        if (rendering is not null && profile is not null && previous is not null)
        {
            options.Progress?.Invoke("comparing");
            var next = (estate, profile, rendering.Plan, rendering.Flux, rendering.Tree);
            var (tree, changes) = ChangeCheck.Run(previous, next, kinds, options.AllowedRemovals, bag);
            rendering = rendering with { Tree = tree, Changes = changes };
        }

        return new EstateCompilation(HasErrors(estate, bag) ? null : rendering?.Tree, SeverityOverrides.Apply(estate.Severity, bag.ToSorted()))
        {
            Estate = estate,
            Profile = profile,
            Plan = rendering?.Plan,
            Flux = rendering?.Flux,
            Changes = rendering?.Changes,
            RefusesTheChange = isSound && HasErrors(estate, bag),
            RenderingPath = estate.Flux.Source.Path.Value,
            Base = previous,
            UnknownKinds = rendering?.UnknownKinds ?? [],
            Texts = templates.Texts,
        };
    }

    // What is sound is rendered even where something else is not, so that one run tells everything; what only follows is dropped.
    private static Rendering Render(Estate estate, Profile profile, TemplateSet templates, KindCatalog kinds, CompilerOptions options, DiagnosticBag bag)
    {
        var findings = new DiagnosticBag();
        options.Progress?.Invoke("planning");
        var plan = Planner.Plan(estate, profile, [.. templates.Added.Select(entry => new AddedTemplate(entry.Name, entry.Subject, entry.Scope == "regional"))]);
        PlannedTemplatesExist.Check(plan, templates, findings);
        options.Progress?.Invoke("rendering");
        var rendered = EstateRenderer.Render(plan, templates, findings);
        var flux = RenderedFluxTree.Of(plan, rendered);
        TreeChecks.Run(flux, K0rdentTreeRules.Conventions(plan), kinds, findings);
        K0rdentTreeRules.Check(rendered, findings);
        var unknownKinds = ObjectsFitTheirKinds.Check(flux, kinds, findings);
        var tree = TreeBuilder.Build(plan, rendered, templates.Texts[PrerequisitePage.Template], findings);

        // A finding in a template names the part of the estate that was rendered: if that is wrong, so is what comes of it.
        bag.AddUnlessTheyFollow(findings);
        return new Rendering(plan, flux, tree, unknownKinds);
    }

    private static bool HasErrors(Estate estate, DiagnosticBag bag) =>
        bag.HasErrors && SeverityOverrides.Apply(estate.Severity, bag.ToSorted()).Any(item => item.Severity == Severity.Error);

    private sealed record Rendering(RenderPlan Plan, FluxTree Flux, ManifestTree Tree, ImmutableArray<string> UnknownKinds)
    {
        public ChangePlan? Changes { get; init; }
    }
}
