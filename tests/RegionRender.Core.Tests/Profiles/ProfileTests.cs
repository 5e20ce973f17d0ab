using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Profiles;

public class ProfileTests
{
    private static readonly Profile Profile = KnownProfile();

    public static TheoryData<string> Templates => [.. Profile.ClusterTemplates.Select(template => template.Name)];

    [Fact]
    public void Each_release_of_the_catalog_has_a_profile_of_its_version()
    {
        Assert.NotEmpty(ProfileCatalog.Versions);
        Assert.All(ProfileCatalog.Versions, version => Assert.Equal(version, ProfileCatalog.Find(version)?.Version));
    }

    [Fact]
    public void A_release_that_nobody_described_has_none() => Assert.Null(ProfileCatalog.Find("0.9.9"));

    [Theory]
    [InlineData("aws")]
    [InlineData("cluster-api-provider-aws")]
    public void A_provider_is_found_by_its_short_and_its_full_name(string name) =>
        Assert.Equal("cluster-api-provider-aws-1-0-25", Profile.FindProvider(name)?.Template);

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_refers_only_to_what_the_profile_has(string name)
    {
        var template = Profile.FindTemplate(name);
        Assert.NotNull(template);
        Assert.All(template.Providers, provider => Assert.Equal(provider, Profile.FindProvider(provider)?.ShortName));
        Assert.All(template.Identities, identity => Assert.NotNull(Profile.FindIdentityKind(identity)));
        Assert.Same(template, Profile.FindFamily(template.Family));
    }

    [Fact]
    public void A_providers_identities_and_an_identitys_provider_are_known()
    {
        Assert.All(Profile.Providers.SelectMany(provider => provider.Identities), kind => Assert.NotNull(Profile.FindIdentityKind(kind)));
        Assert.All(
            Profile.IdentityKinds.Where(kind => !kind.IsSecret),
            kind => Assert.Contains(kind.Kind, Profile.FindProvider(kind.CrdOf ?? "")?.Identities ?? []));
    }

    [Theory]
    [InlineData("version: 1.0.0")]
    [InlineData("- 1")]
    [InlineData("a: b: c")]
    public void A_broken_profile_is_a_bug_and_throws(string text) =>
        Assert.Throws<InvalidDataException>(() => Profile.Load(new SourceText("broken.yaml", text)));

    private static Profile KnownProfile() => ProfileCatalog.Find("1.11.4") ?? throw new InvalidOperationException();
}
