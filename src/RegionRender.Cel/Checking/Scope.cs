using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>The variables of the comprehensions around an expression, the innermost last; each has the slot of its position.</summary>
internal sealed record Scope(ImmutableArray<Local> Locals)
{
    public static Scope Empty { get; } = new([]);

    /// <summary>True inside of what a call of <c>format</c> takes.</summary>
    public bool IsFormatted { get; init; }

    /// <summary>The slot of the next variable.</summary>
    public int Depth => Locals.Length;

    public Scope With(string name, CelType type) => this with { Locals = Locals.Add(new Local(name, Depth, type)) };

    public Local? Find(string name) => Locals.LastOrDefault(local => local.Name == name);
}

/// <summary>A variable of a comprehension.</summary>
internal sealed record Local(string Name, int Slot, CelType Type);
