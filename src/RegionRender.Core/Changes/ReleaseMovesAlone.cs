using System.Collections.Immutable;
using RegionRender.Core.AdmissionRules;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Changes;

/// <summary>
/// A release brings new templates of every family. Until each Region runs the new release, the old providers have to serve what its clusters are made of;
/// so the clusters stay where they are, and move in later renderings.
/// </summary>
internal static class ReleaseMovesAlone
{
    /// <summary>Reports the clusters that would move with the release, once for all of them.</summary>
    /// <returns>Their changes.</returns>
    public static IReadOnlyList<ObjectChange> Report(IReadOnlyList<ObjectChange> refused, Comparison comparison, DiagnosticBag bag)
    {
        if (comparison.ReleaseMove is not { } move)
            return [];
        var moved = refused.Where(item => item.Workload is not null && TemplateOf(item.Before) is not null && TemplateOf(item.Before) != TemplateOf(item.After)).ToList();
        if (moved.Count == 0)
            return [];
        var names = moved.Select(item => item.Id.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        bag.Add(ChangeDiagnostics.ReleaseTakesClusters(comparison.Estate.K0rdent.Version.Location, move, [.. names], WhatKeepsThem(moved, comparison)));
        return moved;
    }

    // Whole maps and lists, to be put in the place of those that are there.
    private static string WhatKeepsThem(List<ObjectChange> moved, Comparison comparison)
    {
        var settings = comparison.Estate.K0rdent;
        var asked = comparison.Estate.AllClusters.Select(cluster => (cluster.Name.Value, cluster.Template.Value)).ToHashSet();
        var pins = settings.Templates.ToImmutableSortedDictionary(pin => pin.Key, pin => pin.Value.Value, StringComparer.Ordinal);
        var left = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
        var own = "";
        foreach (var item in moved)
        {
            var template = TemplateOf(item.Before) ?? "";
            var family = ClusterTemplate.FamilyOf(template);
            if (asked.Contains((item.Id.Name, family)))
                pins = pins.SetItem(family, template);
            else
                own += $"; the cluster '{item.Id.Name}' keeps 'template: {template}'";
            if (comparison.Facts.Profile.FindClusterTemplate(template) is null)
                left = left.Add(template);
        }

        var installed = settings.InstalledTemplates.Select(name => name.Value).Concat(left).Distinct(StringComparer.Ordinal);
        return $"k0rdent: {{templates: {{{string.Join(", ", pins.Select(pin => $"{pin.Key}: {pin.Value}"))}}}, installedTemplates: [{string.Join(", ", installed)}]}}{own}";
    }

    private static string? TemplateOf(Kubernetes.Manifest? manifest) => K0rdentObjects.SpecOf(manifest)?.Text("template");
}
