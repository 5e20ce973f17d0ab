namespace RegionRender.Syntax;

/// <summary>A span in a source. The default value is "nowhere": what has no place in any input.</summary>
/// <param name="Source">The source; null for nowhere.</param>
/// <param name="Span">What of its text is meant.</param>
public readonly record struct Location(SourceText? Source, TextSpan Span)
{
    /// <summary>The location of what has no place in any input.</summary>
    public static Location None => default;

    /// <summary>True for nowhere: there is no source, and <see cref="Path"/> is empty.</summary>
    public bool IsNone => Source is null;

    /// <summary>Line and column of the first character.</summary>
    public LinePosition Start => Source?.GetPosition(Span.Start) ?? new LinePosition(1, 1);

    /// <summary>Line and column after the last character.</summary>
    public LinePosition End => Source?.GetPosition(Span.End) ?? new LinePosition(1, 1);

    /// <summary>Path of the source as messages show it; empty for nowhere.</summary>
    public string Path => Source?.Path ?? "";

    /// <summary>True if it lies within another place of the same source.</summary>
    internal bool IsIn(Location other) => Source is not null && Source == other.Source && Span.Start >= other.Span.Start && Span.End <= other.Span.End;

    /// <summary>The place as compilers print it: <c>path:line:column</c>.</summary>
    public override string ToString() => IsNone ? "(nowhere)" : $"{Path}:{Start.Line}:{Start.Column}";
}
