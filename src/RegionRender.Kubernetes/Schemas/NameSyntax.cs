namespace RegionRender.Kubernetes;

/// <summary>The syntax of names, label keys and label values in Kubernetes.</summary>
internal static class NameSyntax
{
    public const string SubdomainRule = "must be lower-case letters, digits, '-' or '.', with a letter or digit at both ends of each part, at most 253";
    public const string LabelRule = "must be lower-case letters, digits or '-', with a letter or digit at both ends, at most 63";
    public const string QualifiedNameRule = "must be at most 63 letters, digits, '-', '_' or '.', with a letter or digit at both ends, after an optional domain and '/'";
    public const string LabelValueRule = "must be at most 63 letters, digits, '-', '_' or '.', with a letter or digit at both ends";

    private const int LongestSubdomain = 253;
    private const int LongestLabel = 63;

    public static bool IsSubdomain(string text)
    {
        if (text.Length is 0 or > LongestSubdomain)
            return false;
        foreach (var part in text.AsSpan().Split('.'))
        {
            if (!IsLabelOfAnyLength(text.AsSpan(part)))
                return false;
        }

        return true;
    }

    public static bool IsLabel(string text) => text.Length <= LongestLabel && IsLabelOfAnyLength(text);

    /// <summary>True for a label that begins with a letter, as versions and kinds do.</summary>
    public static bool IsLabelOfLetter(string text) => IsLabel(text) && char.IsAsciiLetter(text[0]);

    /// <summary>True for <c>version</c> and <c>group/version</c>.</summary>
    public static bool IsGroupVersion(string text) => text.Count(c => c == '/') <= 1 && !text.EndsWith('/');

    /// <summary>True for the name of a kind, whatever its case.</summary>
    public static bool IsKind(string text) => IsLabelOfLetter(text.ToLowerInvariant());

    public static bool IsQualifiedName(string text)
    {
        var slash = text.IndexOf('/');
        var name = text[(slash + 1)..];
        return (slash < 0 || IsSubdomain(text[..slash])) && name.Length > 0 && IsLabelValue(name);
    }

    public static bool IsLabelValue(string text)
    {
        if (text.Length == 0)
            return true;
        return text.Length <= LongestLabel && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1])
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
    }

    private static bool IsLabelOfAnyLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] == '-' || text[^1] == '-')
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
                return false;
        }

        return true;
    }
}
