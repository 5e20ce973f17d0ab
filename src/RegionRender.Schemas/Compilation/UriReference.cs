namespace RegionRender.Schemas;

/// <summary>Resolves URI references as RFC 3986, section 5.2, says; System.Uri rewrites what it reads and knows no fragment on a URN.</summary>
internal static class UriReference
{
    public static string Resolve(string baseUri, string reference)
    {
        var target = Parts.Of(reference);
        var origin = Parts.Of(baseUri);
        if (target.Scheme is not null)
            return (target with { Path = RemoveDotSegments(target.Path) }).ToString();
        if (target.Authority is not null)
            return (target with { Scheme = origin.Scheme, Path = RemoveDotSegments(target.Path) }).ToString();
        if (target.Path.Length == 0)
            return (origin with { Query = target.Query ?? origin.Query, Fragment = target.Fragment }).ToString();
        var path = target.Path.StartsWith('/') ? target.Path : Merge(origin, target.Path);
        return (origin with { Path = RemoveDotSegments(path), Query = target.Query, Fragment = target.Fragment }).ToString();
    }

    /// <summary>The URI without its fragment, and the fragment, empty if there is none.</summary>
    public static (string Resource, string Fragment) Split(string uri)
    {
        var mark = uri.IndexOf('#');
        return mark < 0 ? (uri, "") : (uri[..mark], Uri.UnescapeDataString(uri[(mark + 1)..]));
    }

    private static string Merge(Parts origin, string path)
    {
        if (origin.Authority is not null && origin.Path.Length == 0)
            return "/" + path;
        return origin.Path[..(origin.Path.LastIndexOf('/') + 1)] + path;
    }

    private static string RemoveDotSegments(string path)
    {
        if (!path.Contains('.'))
            return path;
        var kept = new List<string>();
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var isLast = i == segments.Length - 1;
            if (segments[i] is not ("." or ".."))
            {
                kept.Add(segments[i]);
                continue;
            }

            if (segments[i] == ".." && kept.Count > 1)
                kept.RemoveAt(kept.Count - 1);
            if (isLast)
                kept.Add("");
        }

        return string.Join('/', kept);
    }

    private sealed record Parts(string? Scheme, string? Authority, string Path, string? Query, string? Fragment)
    {
        public static Parts Of(string uri)
        {
            var (rest, fragment) = Cut(uri, '#');
            (rest, var query) = Cut(rest, '?');
            var colon = rest.IndexOf(':');
            var slash = rest.IndexOf('/');
            var scheme = colon > 0 && (slash < 0 || colon < slash) ? rest[..colon] : null;
            if (scheme is not null)
                rest = rest[(colon + 1)..];
            if (!rest.StartsWith("//", StringComparison.Ordinal))
                return new Parts(scheme, null, rest, query, fragment);
            var end = rest.IndexOf('/', 2);
            return end < 0
                ? new Parts(scheme, rest[2..], "", query, fragment)
                : new Parts(scheme, rest[2..end], rest[end..], query, fragment);
        }

        public override string ToString() =>
            (Scheme is null ? "" : Scheme + ":") + (Authority is null ? "" : "//" + Authority) + Path
            + (Query is null ? "" : "?" + Query) + (Fragment is null ? "" : "#" + Fragment);

        private static (string Before, string? After) Cut(string text, char mark)
        {
            var at = text.IndexOf(mark);
            return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
        }
    }
}
