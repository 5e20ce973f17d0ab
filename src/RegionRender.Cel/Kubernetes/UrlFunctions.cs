using System.Collections.Immutable;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary>Kubernetes' URL library.</summary>
internal static class UrlFunctions
{
    public static ImmutableArray<Overload> Overloads { get; } =
    [
        Global("url", [CelType.String], LibraryTypes.Url, arguments => Parse(arguments[0].AsString())),
        Global("isURL", [CelType.String], CelType.Bool, arguments => CelValue.Bool(CelUrl.Parse(arguments[0].AsString()) is not null)),
        Part("getScheme", url => url.Scheme),
        Part("getHost", url => url.Host),
        Part("getHostname", url => url.HostName),
        Part("getPort", url => url.Port),
        Part("getEscapedPath", url => url.Path),
        Member("getQuery", [LibraryTypes.Url], CelType.Map(CelType.String, CelType.List(CelType.String)), (arguments, ref work) => QueryOf(arguments[0], ref work)),
    ];

    private static CelValue Parse(string text) => CelUrl.Parse(text) is { } url ? CelValue.Opaque(LibraryTypes.Url, url) : CelValue.Error($"'{text}' is no absolute URL");

    private static CelValue QueryOf(CelValue value, ref Work work) =>
        value.AsOpaque<CelUrl>() is { } url && work.Make(url.Query.Length) ? CelValue.Map(url.Parameters()) : CelValue.EmptyMap;

    private static Overload Part(string name, Func<CelUrl, string> part) => Member(
        name,
        [LibraryTypes.Url],
        CelType.String,
        arguments => arguments[0].AsOpaque<CelUrl>() is { } url ? CelValue.String(UrlText.FromBytes(part(url))) : CelValue.NoSuchOverload);
}
