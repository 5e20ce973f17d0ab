using System.Globalization;
using System.Text;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>What a tag makes of a scalar in go-yaml v2: <c>!!binary</c> is decoded, six more are held to, all others mean a string.</summary>
internal static class GoTag
{
    private const string Prefix = "tag:yaml.org,2002:";

    private static readonly string[] Timestamps = ["yyyy-M-d", "yyyy-M-d H:m:s", "yyyy-M-d'T'H:m:s'Z'", "yyyy-M-d'T'H:m:szzz", "yyyy-M-d't'H:m:s'Z'", "yyyy-M-d't'H:m:szzz"];

    /// <summary>The scalar, or null if its tag does not fit.</summary>
    public static YamlScalar? Read(in WrittenScalar written) => ShortName(written.Tag) switch
    {
        "binary" => ReadBinary(written),
        "null" => ReadAs(YamlScalarKind.Null, written),
        "bool" => ReadAs(YamlScalarKind.Boolean, written),
        "int" => ReadAs(YamlScalarKind.Integer, written),
        "float" => ReadFloat(written),
        "timestamp" when !IsTimestamp(written.Text) => null,
        "" when written.Tag == Prefix => null,
        _ => YamlScalar.String(written.Text, written.Location),
    };

    /// <summary>What a value with a tag should be.</summary>
    public static string Name(string tag) => ShortName(tag) switch
    {
        "binary" => "base64",
        "timestamp" => "a date",
        "" => "a value of any type",
        _ => ScalarTags.Name(ScalarTags.KindOf(tag) ?? YamlScalarKind.String),
    };

    private static string ShortName(string tag) => tag.StartsWith(Prefix, StringComparison.Ordinal) ? tag[Prefix.Length..] : "";

    private static YamlScalar? ReadBinary(in WrittenScalar written)
    {
        // Go passes over line breaks only, .NET over all space.
        if (written.Text.AsSpan().ContainsAny(' ', '\t'))
            return null;
        var bytes = new byte[written.Text.Length];
        return Convert.TryFromBase64String(written.Text, bytes, out var count)
            ? YamlScalar.String(Encoding.UTF8.GetString(bytes, 0, count), written.Location)
            : null;
    }

    private static YamlScalar? ReadAs(YamlScalarKind kind, in WrittenScalar written) =>
        GoScalar.Read(written.Text, written.Location) is var scalar && scalar.Kind == kind ? scalar : null;

    private static YamlScalar? ReadFloat(in WrittenScalar written) => GoScalar.Read(written.Text, written.Location) switch
    {
        { Kind: YamlScalarKind.Float } number => number,
        { Kind: YamlScalarKind.Integer } number when number.TryGetInt64(out _) => new YamlScalar(YamlScalarKind.Float, number.Text, number.Location),
        _ => null,
    };

    private static bool IsTimestamp(string text)
    {
        // .NET's fractions end at seven digits, Go's at nine.
        var point = text.AsSpan().IndexOfAny('.', ',');
        if (point > 0)
        {
            var digits = text.AsSpan(point + 1).IndexOfAnyExceptInRange('0', '9');
            if (digits is 0 or > 9)
                return false;
            text = digits < 0 ? text[..point] : text.Remove(point, digits + 1);
        }

        return DateTime.TryParseExact(text, Timestamps, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }
}
