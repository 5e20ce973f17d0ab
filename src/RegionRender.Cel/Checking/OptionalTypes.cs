using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>What is marked with <c>?</c> must be an optional; its value is what stands in the list or map.</summary>
internal static class OptionalTypes
{
    public static CelType Unwrap(CelType type, TextSpan span, BindingContext context)
    {
        var value = context.Types.Fresh();
        return context.Types.IsAssignable(CelType.Optional(value), type)
            ? value
            : context.Issues.Report(span, $"what is marked with '?' must be an optional, not '{context.Types.Resolve(type)}'").Type;
    }
}
