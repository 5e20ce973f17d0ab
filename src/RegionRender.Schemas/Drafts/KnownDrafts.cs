using System.Collections.Immutable;

namespace RegionRender.Schemas;

/// <summary>The drafts that are read.</summary>
internal static class KnownDrafts
{
    public static ImmutableArray<Dialect> All { get; } = [Draft07.Dialect, Draft202012.Dialect];
}
