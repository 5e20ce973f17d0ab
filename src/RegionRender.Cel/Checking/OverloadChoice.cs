using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>Chooses the overloads that take what is given.</summary>
internal sealed class OverloadChoice(TypeInference types)
{
    /// <summary>With a <c>dyn</c> argument several may fit; the result is then only known if they agree.</summary>
    public (ImmutableArray<Overload> Fitting, CelType Type) Choose(ImmutableArray<Overload> overloads, ImmutableArray<Bound> arguments)
    {
        var given = arguments.Select(argument => argument.Type).ToArray();
        var fitting = ImmutableArray.CreateBuilder<Overload>();
        CelType? result = null;
        foreach (var overload in overloads)
        {
            if (types.ResultOf(overload, given) is not { } type)
                continue;
            fitting.Add(overload);
            result = result is null || types.Resolve(result) == types.Resolve(type) ? type : CelType.Dyn;
        }

        return (fitting.ToImmutable(), result ?? CelType.Error);
    }

    public string Describe(ImmutableArray<Bound> arguments) => arguments.IsEmpty
        ? "no arguments"
        : "(" + string.Join(", ", arguments.Select(argument => types.Resolve(argument.Type))) + ")";
}
