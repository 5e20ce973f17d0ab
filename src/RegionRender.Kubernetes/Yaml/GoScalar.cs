using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>What a plain scalar is to go-yaml v2 (its resolve.go): YAML 1.1, but without sexagesimal numbers, and dates stay strings.</summary>
internal static class GoScalar
{
    public static YamlScalar Read(string text, Location location) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => new YamlScalar(YamlScalarKind.Null, text, location),
        "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => YamlScalar.Boolean(true, location),
        "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => YamlScalar.Boolean(false, location),
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => new YamlScalar(YamlScalarKind.Boolean, text, location),
        _ when text[0] is (>= '0' and <= '9') or '-' or '+' or '.' => ReadNumber(text, location),
        _ => YamlScalar.String(text, location),
    };

    public static bool IsInfiniteOrNaN(string text) => text is
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF" or ".nan" or ".NaN" or ".NAN";

    private static YamlScalar ReadNumber(string text, Location location)
    {
        if (IsInfiniteOrNaN(text))
            return new YamlScalar(YamlScalarKind.Float, text, location);
        return GoNumber.Read(text) is var (kind, digits) ? new YamlScalar(kind, digits, location) : YamlScalar.String(text, location);
    }
}
