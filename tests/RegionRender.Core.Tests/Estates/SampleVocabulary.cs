using System.Collections.Immutable;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Estates;

/// <summary>Texts of a release, by the property in which they mean something: one time in four a made-up name stands there in their place.</summary>
internal sealed class SampleVocabulary(Profile profile)
{
    private readonly ImmutableArray<string> _clusterTemplates = [.. profile.ClusterTemplates.SelectMany(template => new[] { template.Name, template.Family })];
    private readonly ImmutableArray<string> _providers = [.. profile.Providers.SelectMany(provider => new[] { provider.Name, provider.ShortName })];

    public YamlNode? Make(string property, Random random) => random.Next(4) == 0 ? null : property switch
    {
        "template" => Text(_clusterTemplates, random),
        "providers" => List(_providers, random),
        _ => null,
    };

    private static YamlScalar Text(ImmutableArray<string> words, Random random) => YamlScalar.String(words[random.Next(words.Length)], Location.None);

    private static YamlSequence List(ImmutableArray<string> words, Random random) =>
        new([.. Enumerable.Range(0, random.Next(5)).Select(_ => Text(words, random))], Location.None);
}
