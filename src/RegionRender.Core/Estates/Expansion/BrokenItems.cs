using System.Collections.Frozen;
using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Remembers what could not be expanded, so that nobody reports a reference to it.</summary>
internal sealed class BrokenItems(bool isIncomplete)
{
    private static readonly FrozenSet<string> ReferredTo = FrozenSet.Create(
        StringComparer.Ordinal, "templateChains", "regions", "credentials", "clusters", "serviceTemplates", "services");

    private readonly ImmutableHashSet<(string List, string Name)>.Builder _names = ImmutableHashSet.CreateBuilder<(string, string)>();

    public ImmutableHashSet<(string List, string Name)> Names => _names.ToImmutable();

    /// <summary>True if a name is missing and nobody knows which.</summary>
    public bool IsIncomplete { get; private set; } = isIncomplete;

    public bool Contains(string list, string name) => IsIncomplete || _names.Contains((list, name));

    /// <summary>Notes an item by its evaluated name.</summary>
    public void Add(string list, YamlNode? name)
    {
        if (!ReferredTo.Contains(list))
            return;
        if (name is YamlScalar { IsString: true } scalar)
            _names.Add((list, scalar.Text));
        else
            IsIncomplete = true;
    }
}
