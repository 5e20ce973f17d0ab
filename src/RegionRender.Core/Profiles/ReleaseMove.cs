namespace RegionRender.Core.Profiles;

/// <summary>k0rdent goes from one release to another.</summary>
/// <param name="From">The version that it has, as <c>1.10.2</c>.</param>
/// <param name="To">The version that it gets.</param>
internal sealed record ReleaseMove(string From, string To)
{
    /// <summary>True if it goes forward, within its minor release or to the next: nothing that k0rdent publishes says that one may be skipped.</summary>
    public bool GoesOneMinorForward => Version.TryParse(From, out var from) && Version.TryParse(To, out var to)
        && to > from && to.Major == from.Major && to.Minor <= from.Minor + 1;

    /// <summary>The move between two versions; null where they are the same.</summary>
    public static ReleaseMove? Between(string from, string to) => from == to ? null : new ReleaseMove(from, to);
}
