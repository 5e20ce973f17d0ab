namespace RegionRender.Cel;

/// <summary>A format of text that Kubernetes knows by name. <paramref name="PatternLength"/> is what its check counts as in the cost of an evaluation.</summary>
internal sealed record NamedFormat(string Name, int PatternLength, Func<string, string?> FindFault)
{
    public bool Equals(NamedFormat? other) => Name == other?.Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
