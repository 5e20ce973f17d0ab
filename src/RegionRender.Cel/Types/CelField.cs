namespace RegionRender.Cel;

/// <summary>A declared field of an object type.</summary>
/// <param name="Name">The name in expressions.</param>
/// <param name="Type">The type of its value.</param>
public sealed record CelField(string Name, CelType Type)
{
    /// <summary>The key in the data, where it differs from the name because the key is no identifier.</summary>
    public string Key { get; init; } = Name;
}
