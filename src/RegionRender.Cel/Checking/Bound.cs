namespace RegionRender.Cel;

/// <summary>A compiled expression with its static type.</summary>
internal readonly record struct Bound(Node Node, CelType Type);
