using System.Collections.Frozen;

namespace RegionRender.Cel;

/// <summary>The types that expressions can name.</summary>
internal static class TypeNames
{
    private static readonly FrozenDictionary<string, CelType> Types = new[]
    {
        CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.Null, CelType.DynList, CelType.DynMap,
        CelType.Type, CelType.Timestamp, CelType.Duration, CelType.Optional(CelType.Dyn),
    }.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    public static IEnumerable<string> All => Types.Keys;

    public static CelType? Find(string name) => Types.GetValueOrDefault(name);
}
