using RegionRender.Cel;

namespace RegionRender.Core.Expressions;

/// <summary>Names what an expression gave in the words of an estate, where CEL's own say <c>list(dyn)</c>.</summary>
internal static class ValueWords
{
    public static string InWords(this CelValue value) => value.Kind switch
    {
        CelValueKind.Null => "null",
        CelValueKind.Bool => "true or false",
        CelValueKind.Int or CelValueKind.Uint or CelValueKind.Double => "a number",
        CelValueKind.String => "a text",
        CelValueKind.List => "a list",
        CelValueKind.Map => "a map",
        _ => $"a value of the type '{value.Type}'",
    };
}
