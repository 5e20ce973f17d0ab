using System.Collections.Immutable;
using System.Globalization;

namespace RegionRender.Cel;

/// <summary>Kubernetes' named formats.</summary>
internal static class NamedFormats
{
    private const string Label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private const string QualifiedPart = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";

    private static readonly Re2Regex LabelPattern = Re2Regex.Create($"^{Label}$");
    private static readonly Re2Regex SubdomainPattern = Re2Regex.Create($"^{Label}(\\.{Label})*$");
    private static readonly Re2Regex Label1035Pattern = Re2Regex.Create("^[a-z]([-a-z0-9]*[a-z0-9])?$");
    private static readonly Re2Regex QualifiedPattern = Re2Regex.Create($"^{QualifiedPart}$");
    private static readonly Re2Regex UuidPattern = Re2Regex.Create("(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$");
    private static readonly Re2Regex Base64Pattern = Re2Regex.Create("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$");
    private static readonly Re2Regex TimePattern = Re2Regex.Create("^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](.[0-9]+)?(z|[+-][0-9]{2}:[0-9]{2})$");

    public static ImmutableArray<(string Function, NamedFormat Format)> All { get; } =
    [
        ("dns1123Label", new NamedFormat("DNS1123Label", 30, IsLabel)),
        ("dns1123Subdomain", new NamedFormat("DNS1123Subdomain", 60, IsSubdomain)),
        ("dns1035Label", new NamedFormat("DNS1035Label", 30, Is1035Label)),
        ("qualifiedName", new NamedFormat("QualifiedName", 60, IsQualifiedName)),
        ("dns1123LabelPrefix", new NamedFormat("DNS1123LabelPrefix", 30, text => IsLabel(WithoutDash(text)))),
        ("dns1123SubdomainPrefix", new NamedFormat("DNS1123SubdomainPrefix", 60, text => IsSubdomain(WithoutDash(text)))),
        ("dns1035LabelPrefix", new NamedFormat("DNS1035LabelPrefix", 30, text => Is1035Label(WithoutDash(text)))),
        ("labelValue", new NamedFormat("LabelValue", 40, IsLabelValue)),
        ("uri", new NamedFormat("URI", 2000, text => CelUrl.Parse(text) is null ? "is no absolute URL" : null)),
        ("uuid", new NamedFormat("uuid", 86, text => UuidPattern.IsMatch(text) ? null : "is no UUID")),
        ("byte", new NamedFormat("byte", 90, text => Base64Pattern.IsMatch(text) ? null : "is no base 64")),
        ("date", new NamedFormat("date", 68, text => IsDate(text) ? null : "is no date")),
        ("datetime", new NamedFormat("datetime", 68, text => IsDateTime(text) ? null : "is no date and time")),
    ];

    public static NamedFormat? Find(string function)
    {
        foreach (var (name, format) in All)
        {
            if (name == function)
                return format;
        }

        return null;
    }

    private static string? IsLabel(string text) => TooLong(text, 63)
        ?? (LabelPattern.IsMatch(text) ? null : "is no DNS label: lower case letters, digits and '-', a letter or digit at either end");

    private static string? IsSubdomain(string text) => TooLong(text, 253)
        ?? (SubdomainPattern.IsMatch(text) ? null : "is no DNS name: lower case letters, digits, '-' and '.', a letter or digit at either end of each part");

    private static string? Is1035Label(string text) => TooLong(text, 63)
        ?? (Label1035Pattern.IsMatch(text) ? null : "is no DNS label that begins with a letter: lower case letters, digits and '-', no '-' at the end");

    private static string? IsQualifiedName(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2)
            return "is no qualified name: it has more than one '/'";
        if (parts.Length == 2 && IsSubdomain(parts[0]) is { } fault)
            return $"has a prefix that {fault}";
        return TooLong(parts[^1], 63) ?? (QualifiedPattern.IsMatch(parts[^1]) ? null : "is no qualified name: letters, digits, '-', '_' and '.', a letter or digit at either end");
    }

    private static string? IsLabelValue(string text) => TooLong(text, 63)
        ?? (text.Length == 0 || QualifiedPattern.IsMatch(text) ? null : "is no label value: letters, digits, '-', '_' and '.', a letter or digit at either end");

    // The server cuts two characters where a prefix ends in a dash, and puts a letter there.
    private static string WithoutDash(string text) => text.Length > 1 && text.EndsWith('-') ? text[..^2] + "a" : text;

    private static string? TooLong(string text, int limit) => text.Length > limit ? $"is longer than {limit} characters" : null;

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsDateTime(string text)
    {
        var parts = text.ToLowerInvariant().Split('t');
        return parts.Length > 1 && IsDate(parts[0]) && TimePattern.IsMatch(parts[1]);
    }
}
