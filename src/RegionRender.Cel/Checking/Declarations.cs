using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>What an expression is checked against.</summary>
internal sealed record Declarations(FunctionTable Functions)
{
    public ImmutableDictionary<string, CelType> Variables { get; init; } = ImmutableDictionary.Create<string, CelType>(StringComparer.Ordinal);

    /// <summary>Where names are looked up first.</summary>
    public string Container { get; init; } = "";

    public bool ChecksTypes { get; init; } = true;

    /// <summary>True if what is compiled is held to the API server's own limits on the language.</summary>
    public bool IsKubernetes { get; init; }

    /// <summary>What a name may stand for: <c>a.b.name</c>, <c>a.name</c> and <c>name</c> in the container <c>a.b</c>.</summary>
    public IEnumerable<string> Candidates(string name, bool isRooted)
    {
        for (var container = isRooted ? "" : Container; container.Length > 0; container = container[..Math.Max(0, container.LastIndexOf('.'))])
            yield return $"{container}.{name}";
        yield return name;
    }
}
