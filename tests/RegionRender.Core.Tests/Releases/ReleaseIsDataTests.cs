using System.Text.RegularExpressions;
using RegionRender.Core.Profiles;

namespace RegionRender.Core.Tests.Releases;

/// <summary>What a release names stands in its data, and in no code.</summary>
public partial class ReleaseIsDataTests
{
    public static TheoryData<string> Versions => [.. ProfileCatalog.BuiltIn.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public void No_code_names_what_a_release_names(string version)
    {
        var names = NamesOf(ProfileCatalog.BuiltIn.FindOrNewest(version)).ToHashSet(StringComparer.Ordinal);
        var found =
            from file in Directory.EnumerateFiles(RepositoryFolder.Of("src"), "*.cs", SearchOption.AllDirectories)
            where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            from Match literal in LiteralPattern().Matches(File.ReadAllText(file))
            where names.Contains(literal.Groups["text"].Value)
            select $"{Path.GetFileName(file)}: {literal.Value}";
        Assert.Empty(found);
    }

    private static IEnumerable<string> NamesOf(Profile profile) =>
    [
        profile.Version,
        profile.Release.Name,
        .. profile.Release.WrittenValues,
        .. profile.Release.RegionalCharts,
        .. profile.IdentityTemplates,
        .. profile.IdentityKinds.Where(kind => !kind.IsSecret).Select(kind => kind.Kind),
        .. profile.Providers.SelectMany(provider => new[] { provider.Name, provider.ShortName, provider.Template }),
        .. profile.ClusterTemplates.SelectMany(template => new[] { template.Name, template.Family }),
        .. profile.Kinds.All.Select(rule => rule.ReadyWhen).OfType<string>(),
    ];

    [GeneratedRegex("\"(?<text>[^\"\\n]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex LiteralPattern();
}
