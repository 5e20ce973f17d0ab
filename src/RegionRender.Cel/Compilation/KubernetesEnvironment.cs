using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary>The environment of the API server (Kubernetes 1.36: apiserver cel/environment/base.go, with cel-go 0.26). Made when it is first asked for.</summary>
internal static class KubernetesEnvironment
{
    public static CelEnvironment Instance { get; } = new(new Declarations(CelEnvironment.Standard.Declarations.Functions.Without(IsLeftOut).With(
    [
        // Declared as a plain function, whatever its documentation says.
        Global("sign", [LibraryTypes.Quantity], CelType.Int, arguments => arguments[0].AsOpaque<Quantity>() is { } quantity ? CelValue.Int(quantity.Value.Sign) : CelValue.NoSuchOverload),
        Member("format", [CelType.String, CelType.DynList], CelType.String, (arguments, ref work) => ServerTextFormatter.Format(arguments[0].AsString(), arguments[1], ref work)),
        Member("getMilliseconds", [CelType.Duration], CelType.Int, arguments => CelValue.Int(arguments[0].AsNanoseconds() / 1_000_000)),
    ]))
    {
        IsKubernetes = true,
    });

    // It enables neither the math nor the encoders extension, and of the strings extension version 2.
    private static bool IsLeftOut(Overload overload) => overload.Function switch
    {
        "reverse" => overload.Parameters[0].Kind == CelTypeKind.String,
        "getMilliseconds" => overload.Parameters[0].Kind == CelTypeKind.Duration,
        "format" or "sign" => true,
        var function => function.StartsWith("math.", StringComparison.Ordinal) || function.StartsWith("base64.", StringComparison.Ordinal),
    };
}
