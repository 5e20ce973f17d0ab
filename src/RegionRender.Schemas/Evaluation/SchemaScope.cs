namespace RegionRender.Schemas;

/// <summary>What one schema resource adds to the dynamic scope: the schemas behind its dynamic anchors, filled when compilation ends.</summary>
internal sealed class SchemaScope
{
    public Dictionary<string, SchemaNode> DynamicTargets { get; } = new(StringComparer.Ordinal);
}
