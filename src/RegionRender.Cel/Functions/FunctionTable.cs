using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>The functions of an environment by name.</summary>
internal sealed class FunctionTable
{
    private readonly ImmutableDictionary<string, ImmutableArray<Overload>> _functions;

    private FunctionTable(ImmutableDictionary<string, ImmutableArray<Overload>> functions) => _functions = functions;

    public static FunctionTable Empty { get; } = new(ImmutableDictionary.Create<string, ImmutableArray<Overload>>(StringComparer.Ordinal));

    public IEnumerable<string> Names => _functions.Keys;

    public FunctionTable With(IEnumerable<Overload> overloads)
    {
        var functions = _functions.ToBuilder();
        foreach (var group in overloads.GroupBy(overload => overload.Function, StringComparer.Ordinal))
            functions[group.Key] = [.. functions.GetValueOrDefault(group.Key, []), .. group];
        return new FunctionTable(functions.ToImmutable());
    }

    public FunctionTable Without(Func<Overload, bool> isLeftOut) => Empty.With(_functions.Values.SelectMany(overloads => overloads).Where(overload => !isLeftOut(overload)));

    public ImmutableArray<Overload> Named(string name) => _functions.GetValueOrDefault(name, []);
}
