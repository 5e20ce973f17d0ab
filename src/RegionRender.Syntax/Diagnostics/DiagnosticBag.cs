using System.Collections.Immutable;

namespace RegionRender.Syntax;

/// <summary>Collects the findings of a run. Not thread-safe: parallel stages fill one bag each and merge in order.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];
    private readonly Dictionary<SourceText, SortedSet<int>> _errorStarts = [];

    internal int Count => _items.Count;

    /// <summary>True if a finding in the bag is an error, so that nothing should be made of the input.</summary>
    public bool HasErrors { get; private set; }

    internal void Add(Diagnostic diagnostic)
    {
        _items.Add(diagnostic);
        if (diagnostic.Severity != Severity.Error)
            return;
        HasErrors = true;
        if (diagnostic.Location.Source is not { } source)
            return;
        if (!_errorStarts.TryGetValue(source, out var starts))
            _errorStarts[source] = starts = [];
        starts.Add(diagnostic.Location.Span.Start);
    }

    internal void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    /// <summary>
    /// Adds a finding of a later stage, unless it only follows from an error that stands in its place, or in a place that it relates to: the one
    /// rule by which findings are dropped.
    /// </summary>
    internal void AddUnlessItFollows(Diagnostic later)
    {
        if (!Explains(later))
            Add(later);
    }

    /// <summary>The same for findings that are judged all at once: none of them hides another.</summary>
    internal void AddUnlessTheyFollow(DiagnosticBag later)
    {
        if (later.Count > 0)
            AddRange([.. later.ToSorted().Where(finding => !Explains(finding))]);
    }

    /// <summary>
    /// True if an error begins inside the location, or at its end, as at a value that is missing after its key: what later stages
    /// leave out, so that nothing is made of a value that is wrong.
    /// </summary>
    internal bool HasErrorIn(Location location)
    {
        if (location.Source is not { } source || !_errorStarts.TryGetValue(source, out var starts))
            return false;
        // Not Count: it walks all errors of the view.
        foreach (var _ in starts.GetViewBetween(location.Span.Start, location.Span.End))
            return true;
        return false;
    }

    /// <summary>All findings, each once, sorted by path, position, code and message.</summary>
    public ImmutableArray<Diagnostic> ToSorted() =>
    [
        .. _items
            .OrderBy(item => item.Location.Path, StringComparer.Ordinal)
            .ThenBy(item => item.Location.Span.Start)
            .ThenBy(item => item.Id, StringComparer.Ordinal)
            .ThenBy(item => item.Message, StringComparer.Ordinal)
            .DistinctBy(item => (item.Location, item.Id, item.Message)),
    ];

    private bool Explains(Diagnostic later) => HasErrorIn(later.Location) || later.Related.Any(related => HasErrorIn(related.Location));
}
