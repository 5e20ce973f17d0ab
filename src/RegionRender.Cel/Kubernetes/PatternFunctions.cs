using System.Collections.Immutable;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary><c>matches</c>, and Kubernetes' <c>find</c> and <c>findAll</c>.</summary>
internal static class PatternFunctions
{
    private static readonly CelError TooLong = new("finding all matches takes too long");

    public static ImmutableArray<Overload> Overloads { get; } =
    [
        Global("matches", [CelType.String, CelType.String], CelType.Bool, Matches),
        Member("matches", [CelType.String, CelType.String], CelType.Bool, Matches),
        Member("find", [CelType.String, CelType.String], CelType.String, arguments => Find(arguments[0].AsString(), arguments[1].AsString())),
        Member("findAll", [CelType.String, CelType.String], CelType.List(CelType.String), arguments => FindAll(arguments[0].AsString(), arguments[1].AsString(), -1)),
        Member("findAll", [CelType.String, CelType.String, CelType.Int], CelType.List(CelType.String), arguments => FindAll(arguments[0].AsString(), arguments[1].AsString(), arguments[2].AsInt64())),
    ];

    private static CelValue Matches(ReadOnlySpan<CelValue> arguments) => Re2Regex.TryCreate(arguments[1].AsString(), out var regex, out var error)
        ? CelValue.Bool(regex.IsMatch(arguments[0].AsString()))
        : CelValue.Error(error);

    private static CelValue Find(string text, string pattern)
    {
        if (!Re2Regex.TryCreate(pattern, out var regex, out var error))
            return CelValue.Error(error);
        return regex.FindAll(text, 1) is { } found ? CelValue.String(found.Count > 0 ? found[0] : "") : CelValue.Error(TooLong);
    }

    private static CelValue FindAll(string text, string pattern, long limit)
    {
        if (!Re2Regex.TryCreate(pattern, out var regex, out var error))
            return CelValue.Error(error);
        var most = limit < 0 ? int.MaxValue : (int)Math.Min(limit, int.MaxValue);
        return regex.FindAll(text, most) is { } found ? CelValue.List(found.Select(CelValue.String)) : CelValue.Error(TooLong);
    }
}
