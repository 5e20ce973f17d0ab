namespace RegionRender.Syntax;

/// <summary>A span in a source. The default value is "nowhere": what has no place in any input.</summary>
public readonly record struct Location(SourceText? Source, TextSpan Span)
{
    public static Location None => default;

    public bool IsNone => Source is null;

    public LinePosition Start => Source?.GetPosition(Span.Start) ?? new LinePosition(1, 1);

    public LinePosition End => Source?.GetPosition(Span.End) ?? new LinePosition(1, 1);

    public string Path => Source?.Path ?? "";

    public override string ToString() => IsNone ? "(nowhere)" : $"{Path}:{Start.Line}:{Start.Column}";
}
