namespace RegionRender.Cel;

/// <summary>A URL as Go's net/url takes it apart; two are equal when their parts are.</summary>
internal sealed record CelUrl(string Scheme, string Opaque, string? User, string Host, string Path, string Query, bool HasEmptyQuery, string Fragment)
{
    public string HostName => SplitHost().Name;

    public string Port => SplitHost().Port;

    /// <summary>An absolute URI or an absolute path; null if the text is neither.</summary>
    public static CelUrl? Parse(string text)
    {
        var bytes = UrlText.ToBytes(text);
        if (bytes.Length == 0 || bytes.Any(character => character is < ' ' or '\x7F') || ParseParts(bytes, "", isRequest: true) is null)
            return null;
        // As a request the fragment is taken for a part of the path or query: read once more without it.
        var hash = bytes.IndexOf('#', StringComparison.Ordinal);
        return hash < 0
            ? ParseParts(bytes, "", isRequest: false)
            : UrlText.Unescape(bytes[(hash + 1)..], UrlText.Part.Fragment) is { } fragment ? ParseParts(bytes[..hash], UrlText.Escape(fragment, UrlText.Part.Fragment), isRequest: false) : null;
    }

    /// <summary>The parameters of the query by name, each with its values in order.</summary>
    public IEnumerable<KeyValuePair<string, CelValue>> Parameters() => Query.Split('&')
        .Where(setting => setting.Length > 0 && !setting.Contains(';'))
        .Select(setting => setting.Split('=', 2))
        .Select(parts => (Key: UrlText.Unescape(parts[0], UrlText.Part.Query), Value: UrlText.Unescape(parts.Length > 1 ? parts[1] : "", UrlText.Part.Query)))
        .Where(parameter => parameter.Key is not null && parameter.Value is not null)
        .GroupBy(parameter => UrlText.FromBytes(parameter.Key ?? ""), StringComparer.Ordinal)
        .Select(group => KeyValuePair.Create(group.Key, CelValue.List(group.Select(parameter => CelValue.String(UrlText.FromBytes(parameter.Value ?? ""))))));

    private static CelUrl? ParseParts(string text, string fragment, bool isRequest)
    {
        if (text == "*")
            return new CelUrl("", "", null, "", "*", "", false, fragment);
        if (!TryCutScheme(text, out var scheme, out var rest))
            return null;
        var question = rest.IndexOf('?', StringComparison.Ordinal);
        var query = question < 0 ? "" : rest[(question + 1)..];
        var hasEmptyQuery = question >= 0 && query.Length == 0;
        rest = question < 0 ? rest : rest[..question];

        if (!rest.StartsWith('/'))
        {
            if (scheme.Length > 0)
                return new CelUrl(scheme, rest, null, "", "", query, hasEmptyQuery, fragment);
            if (isRequest || rest.Split('/')[0].Contains(':'))
                return null;
        }

        var (user, host) = ((string?)null, "");
        if ((scheme.Length > 0 || (!isRequest && !rest.StartsWith("///", StringComparison.Ordinal))) && rest.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = rest.IndexOf('/', 2);
            if (!TryParseAuthority(slash < 0 ? rest[2..] : rest[2..slash], out user, out host))
                return null;
            rest = slash < 0 ? "" : rest[slash..];
        }

        return EscapedPath(rest) is { } path ? new CelUrl(scheme, "", user, host, path, query, hasEmptyQuery, fragment) : null;
    }

    private static bool TryCutScheme(string text, out string scheme, out string rest)
    {
        (scheme, rest) = ("", text);
        var end = 0;
        while (end < text.Length && (char.IsAsciiLetter(text[end]) || (end > 0 && (char.IsAsciiDigit(text[end]) || text[end] is '+' or '-' or '.'))))
            end++;
        if (end >= text.Length || text[end] != ':')
            return true;
        (scheme, rest) = (text[..end].ToLowerInvariant(), text[(end + 1)..]);
        return end > 0;
    }

    private static bool TryParseAuthority(string authority, out string? user, out string host)
    {
        user = null;
        var at = authority.LastIndexOf('@');
        host = ParseHost(authority[(at + 1)..]) ?? "";
        if (ParseHost(authority[(at + 1)..]) is null)
            return false;
        if (at < 0)
            return true;
        var info = authority[..at];
        if (!info.All(character => char.IsAsciiLetterOrDigit(character) || "-._:~!$&'()*+,;=%@".Contains(character)))
            return false;
        var parts = info.Split(':', 2).Select(part => UrlText.Unescape(part, UrlText.Part.User)).ToArray();
        user = string.Join(':', parts.Select(part => UrlText.Escape(part ?? "", UrlText.Part.User)));
        return Array.TrueForAll(parts, part => part is not null);
    }

    private static string? ParseHost(string host)
    {
        if (host.StartsWith('['))
        {
            var close = host.LastIndexOf(']');
            if (close < 0 || !IsOptionalPort(host[(close + 1)..]))
                return null;
            var zone = host.IndexOf("%25", StringComparison.Ordinal);
            var address = host[1..(zone >= 0 && zone < close ? zone : close)];
            if (IpAddress.Parse(address) is not { IsV4: false } && !address.StartsWith("::ffff:", StringComparison.OrdinalIgnoreCase))
                return null;
            if (zone >= 0 && zone < close)
            {
                return UrlText.Unescape(host[zone..close], UrlText.Part.Zone) is { } name ? host[..zone] + name + host[close..] : null;
            }
        }
        else if (host.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 && !IsOptionalPort(host[colon..]))
        {
            return null;
        }

        return UrlText.Unescape(host, UrlText.Part.Host);
    }

    private static bool IsOptionalPort(string text) => text.Length == 0 || (text[0] == ':' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0);

    // The path as it was written if it may stand so, else written anew; null if it can't be decoded.
    private static string? EscapedPath(string path)
    {
        if (UrlText.Unescape(path, UrlText.Part.Path) is not { } plain)
            return null;
        return UrlText.IsEncodedPath(path) || plain == "*" ? path : UrlText.Escape(plain, UrlText.Part.Path);
    }

    private (string Name, string Port) SplitHost()
    {
        var colon = Host.LastIndexOf(':');
        var (name, port) = colon >= 0 && IsOptionalPort(Host[colon..]) ? (Host[..colon], Host[(colon + 1)..]) : (Host, "");
        return (name.StartsWith('[') && name.EndsWith(']') ? name[1..^1] : name, port);
    }
}
