namespace RegionRender.Syntax;

/// <summary>A value together with the place that it was read from.</summary>
internal readonly record struct Located<T>(T Value, Location Location)
{
    public override string ToString() => Value?.ToString() ?? "";
}
