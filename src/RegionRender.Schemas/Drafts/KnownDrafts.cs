using System.Collections.Immutable;

namespace RegionRender.Schemas;

/// <summary>The drafts that are read.</summary>
internal static class KnownDrafts
{
    public static ImmutableArray<Dialect> All { get; } =
        [Draft04.Dialect, Draft06.Dialect, Draft07.Dialect, Draft201909.Dialect, Draft202012.Dialect];
}
