using System.Collections.Immutable;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary><c>matches</c>, and Kubernetes' <c>find</c> and <c>findAll</c>.</summary>
internal static class PatternFunctions
{
    /// <summary>What a step of a pattern takes to compile, against one of the work that is counted elsewhere.</summary>
    private const int StepWeight = 16;

    public static ImmutableArray<Overload> Overloads { get; } =
    [
        Global("matches", [CelType.String, CelType.String], CelType.Bool, Matches),
        Member("matches", [CelType.String, CelType.String], CelType.Bool, Matches),
        Member("find", [CelType.String, CelType.String], CelType.String, Find),
        Member("findAll", [CelType.String, CelType.String], CelType.List(CelType.String), (arguments, ref work) => FindAll(arguments, -1, ref work)),
        Member("findAll", [CelType.String, CelType.String, CelType.Int], CelType.List(CelType.String), (arguments, ref work) => FindAll(arguments, arguments[2].AsInt64(), ref work)),
    ];

    private static CelValue Matches(ReadOnlySpan<CelValue> arguments, ref Work work) => Compile(arguments[1], ref work, out var error) is { } regex
        ? CelValue.Bool(regex.IsMatch(arguments[0].AsString(), ref work))
        : error;

    private static CelValue Find(ReadOnlySpan<CelValue> arguments, ref Work work)
    {
        if (Compile(arguments[1], ref work, out var error) is not { } regex)
            return error;
        var found = regex.FindAll(arguments[0].AsString(), 1, ref work);
        return CelValue.String(found.Count > 0 ? found[0] : "");
    }

    private static CelValue FindAll(ReadOnlySpan<CelValue> arguments, long limit, ref Work work)
    {
        if (Compile(arguments[1], ref work, out var error) is not { } regex)
            return error;
        var found = regex.FindAll(arguments[0].AsString(), limit < 0 ? int.MaxValue : (int)Math.Min(limit, int.MaxValue), ref work);
        return CelValue.OwnedList([.. found.Select(CelValue.String)]);
    }

    private static Re2Regex? Compile(CelValue pattern, ref Work work, out CelValue error)
    {
        error = default;
        if (Re2Regex.TryCreate(pattern.AsString(), out var regex, out var reason))
            work.Take(StepWeight * regex.Size);
        else
            error = CelValue.Error(reason);
        return regex;
    }
}
