using System.Collections.Immutable;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary>Kubernetes' semantic version library.</summary>
internal static class SemverFunctions
{
    public static ImmutableArray<Overload> Overloads { get; } =
    [
        Global("semver", [CelType.String], LibraryTypes.Semver, arguments => Parse(arguments[0].AsString(), false)),
        Global("semver", [CelType.String, CelType.Bool], LibraryTypes.Semver, arguments => Parse(arguments[0].AsString(), arguments[1].AsBool())),
        Global("isSemver", [CelType.String], CelType.Bool, arguments => CelValue.Bool(!Parse(arguments[0].AsString(), false).IsError)),
        Global("isSemver", [CelType.String, CelType.Bool], CelType.Bool, arguments => CelValue.Bool(!Parse(arguments[0].AsString(), arguments[1].AsBool()).IsError)),
        Part("major", version => version.Major),
        Part("minor", version => version.Minor),
        Part("patch", version => version.Patch),
        Compare("isGreaterThan", CelType.Bool, order => CelValue.Bool(order > 0)),
        Compare("isLessThan", CelType.Bool, order => CelValue.Bool(order < 0)),
        Compare("compareTo", CelType.Int, order => CelValue.Int(order)),
    ];

    private static CelValue Parse(string text, bool isTolerant) => (isTolerant ? SemanticVersion.ParseTolerant(text) : SemanticVersion.Parse(text)) is { } version
        ? CelValue.Opaque(LibraryTypes.Semver, version)
        : CelValue.Error($"'{text}' is no semantic version");

    private static Overload Part(string name, Func<SemanticVersion, ulong> part) => Member(
        name,
        [LibraryTypes.Semver],
        CelType.Int,
        arguments => arguments[0].AsOpaque<SemanticVersion>() is { } version ? CelValue.Int((long)part(version)) : CelValue.NoSuchOverload);

    private static Overload Compare(string name, CelType result, Func<int, CelValue> answer) => Member(
        name,
        [LibraryTypes.Semver, LibraryTypes.Semver],
        result,
        arguments => arguments[0].AsOpaque<SemanticVersion>() is { } version ? answer(version.CompareTo(arguments[1].AsOpaque<SemanticVersion>())) : CelValue.NoSuchOverload);
}
