using System.Globalization;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The text that sigs.k8s.io/yaml makes of a key that is no string, since JSON has no others.</summary>
internal static class GoKey
{
    /// <summary>The text; null for an integer that only fits unsigned, which it refuses.</summary>
    public static string? TextOf(YamlScalar key) => key.Kind switch
    {
        YamlScalarKind.Boolean => key.IsTrue ? "true" : "false",
        YamlScalarKind.Integer => key.TryGetInt64(out _) ? key.Text : null,
        YamlScalarKind.Float => TextOfFloat(key),
        _ => key.Text,
    };

    // strconv.FormatFloat(value, 'g', -1, 32): the shortest digits that tell a float of 32 bits from its neighbours.
    private static string TextOfFloat(YamlScalar key)
    {
        var value = key.TryGetDouble(out var number) ? (float)number : 0;
        if (!float.IsFinite(value))
            return float.IsNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
        var (digits, exponent) = ShortestDigits(Math.Abs(value));
        var sign = float.IsNegative(value) ? "-" : "";
        if (exponent is < -4 or >= 6)
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[..1]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        if (exponent < 0)
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        var whole = digits.PadRight(exponent + 1, '0');
        return whole.Length == exponent + 1 ? sign + whole : $"{sign}{whole[..(exponent + 1)]}.{whole[(exponent + 1)..]}";
    }

    private static (string Digits, int Exponent) ShortestDigits(float value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = mark < 0 ? text : text[..mark];
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var zeros = digits.Length - digits.TrimStart('0').Length;
        exponent += (point < 0 ? mantissa.Length : point) - 1 - zeros;
        digits = digits[zeros..].TrimEnd('0');
        return digits.Length == 0 ? ("0", 0) : (digits, exponent);
    }
}
