using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Profiles;

/// <summary>Finds the exact ClusterTemplate behind a family or a template name.</summary>
internal sealed class ClusterTemplateResolver(K0rdentSettings settings, Profile profile)
{
    private readonly ImmutableHashSet<string> _installed = [.. settings.InstalledTemplates.Select(name => name.Value)];

    /// <summary>The template that the estate means; null if neither the profile nor <c>installedTemplates</c> has it.</summary>
    public ResolvedClusterTemplate? Resolve(string nameOrFamily)
    {
        if (settings.Templates.TryGetValue(nameOrFamily, out var pinned))
            return ResolveExact(pinned.Value);
        return profile.FindFamily(nameOrFamily) is { } template ? new ResolvedClusterTemplate(template.Name, template) : ResolveExact(nameOrFamily);
    }

    /// <summary>The template of an exact name, without a look at families and pins; null if there is none.</summary>
    public ResolvedClusterTemplate? ResolveExact(string name)
    {
        if (profile.FindClusterTemplate(name) is { } template)
            return new ResolvedClusterTemplate(name, template);
        return _installed.Contains(name) ? new ResolvedClusterTemplate(name, profile.FindFamily(ClusterTemplate.FamilyOf(name))) : null;
    }

    /// <summary>The templates of a family that there are, oldest first: those that earlier releases left, then the release's own.</summary>
    public ImmutableArray<FamilyTemplate> TemplatesOf(string family)
    {
        var own = profile.FindFamily(family)?.Name;
        var left = settings.InstalledTemplates
            .Where(name => ClusterTemplate.FamilyOf(name.Value) == family && name.Value != own)
            .DistinctBy(name => name.Value)
            .Select(name => new FamilyTemplate(name.Value, name.Location))
            .OrderBy(template => template.Name, Comparer<string>.Create((one, other) => profile.IsOlder(one, other) ? -1 : profile.IsOlder(other, one) ? 1 : 0));
        return own is null ? [.. left] : [.. left, new FamilyTemplate(own, null)];
    }
}

/// <summary>A template of a family.</summary>
/// <param name="Name">Its exact name.</param>
/// <param name="Listed">Where <c>installedTemplates</c> lists it; null for the release's own.</param>
internal sealed record FamilyTemplate(string Name, Location? Listed);

/// <summary>An exact ClusterTemplate.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What the profile knows of its family; null for a template of the user's own. Has another name where an earlier release left the template.</param>
internal sealed record ResolvedClusterTemplate(string Name, ClusterTemplate? Kind)
{
    /// <summary>True if the profile describes exactly this template, and not another version of it.</summary>
    public bool IsOfProfile => Kind?.Name == Name;
}
