using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Profiles;

/// <summary>The files of a profile as they stand in the repository.</summary>
internal static class ProfileData
{
    public static ImmutableArray<SourceText> Files(string version) =>
    [
        .. Directory.EnumerateFiles(RepositoryFolder.Of("src", "RegionRender.Core", "Profiles", "data", version))
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceText(Path.GetFileName(file), File.ReadAllText(file))),
    ];
}
