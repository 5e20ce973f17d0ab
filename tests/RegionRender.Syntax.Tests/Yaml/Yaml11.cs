using System.Text.RegularExpressions;

namespace RegionRender.Syntax.Tests.Yaml;

/// <summary>How YAML 1.1 takes a plain scalar, by the expressions of its type repository (yaml.org/type).</summary>
internal static partial class Yaml11
{
    public static bool IsString(string plain) => !IsFloat(plain) && !Other().IsMatch(plain);

    public static bool IsFloat(string plain) => Float().IsMatch(plain);

    [GeneratedRegex("""
        ^(?:
          ~ | null | Null | NULL |
          y|Y|yes|Yes|YES|n|N|no|No|NO | true|True|TRUE|false|False|FALSE | on|On|ON|off|Off|OFF |
          [-+]?0b[0-1_]+ | [-+]?0[0-7_]+ | [-+]?(0|[1-9][0-9_]*) | [-+]?0x[0-9a-fA-F_]+ | [-+]?[1-9][0-9_]*(:[0-5]?[0-9])+ |
          [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] |
          [0-9][0-9][0-9][0-9]-[0-9][0-9]?-[0-9][0-9]?([Tt]|[ \t]+)[0-9][0-9]?:[0-9][0-9]:[0-9][0-9](\.[0-9]*)?(([ \t]*)Z|[-+][0-9][0-9]?(:[0-9][0-9])?)? |
          = | <<
        )?\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    // Of the numbers with a point, '.' alone and several points are left out, which no reader takes for numbers.
    [GeneratedRegex("""
        ^(?:
          [-+]?([0-9][0-9_]*)\.[0-9_]*([eE][-+][0-9]+)? | [-+]?\.[0-9][0-9_]*([eE][-+][0-9]+)? |
          [-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]* | [-+]?\.(inf|Inf|INF) | \.(nan|NaN|NAN)
        )\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Float();
}
