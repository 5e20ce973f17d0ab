using System.Collections.Immutable;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>The fields in which an object differs from what it was, sorted by path; where lists hold things with names, these are compared by name.</summary>
internal static class ObjectDifferences
{
    public static ImmutableArray<FieldDifference> Of(ManifestId id, YamlMapping before, YamlMapping after)
    {
        var found = new List<FieldDifference>();
        new NodeComparison(found).Compare(before, after, "", SecretScope.Of(id));
        return [.. found.OrderBy(difference => difference.Path, StringComparer.Ordinal)];
    }
}
