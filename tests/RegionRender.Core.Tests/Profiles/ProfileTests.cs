using RegionRender.Core.Profiles;
using RegionRender.Core.Templates;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Profiles;

public class ProfileTests
{
    private static readonly Profile Profile = KnownProfile();

    public static TheoryData<string> Templates => [.. Profile.ClusterTemplates.Select(template => template.Name)];

    [Fact]
    public void Each_release_of_the_catalog_has_a_profile_of_its_version()
    {
        Assert.NotEmpty(ProfileCatalog.BuiltIn.Versions);
        Assert.All(ProfileCatalog.BuiltIn.Versions, version => Assert.Equal(version, ProfileCatalog.BuiltIn.Find(version)?.Version));
    }

    [Fact]
    public void A_release_that_nobody_described_has_none() => Assert.Null(ProfileCatalog.BuiltIn.Find("0.9.9"));

    [Theory]
    [InlineData("aws")]
    [InlineData("cluster-api-provider-aws")]
    public void A_provider_is_found_by_its_short_and_its_full_name(string name) =>
        Assert.Equal("cluster-api-provider-aws-1-0-25", Profile.FindProvider(name)?.Template);

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_refers_only_to_what_the_profile_has(string name)
    {
        var template = Profile.FindClusterTemplate(name);
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

    [Theory]
    [InlineData("name: kcm-1-11-4 ", "name: kcm-1-11-4\n  nmae: kcm")] // of the release
    [InlineData("limits:", "limit: []\nlimits:")] // of a file
    [InlineData("short: aws\n", "short: aws\n    shrot: aws\n")] // of a provider
    [InlineData("onlyName:", "onyName:")] // of an identity
    [InlineData("keys: [username", "key: a, keys: [username")] // of its Secret
    [InlineData("hosted: true", "hostd: true")] // of a cluster template
    [InlineData("{path: region}", "{path: region, minimun: 1}")] // of a required value
    [InlineData("guarded: regions", "guard: regions")] // of a kind
    public void A_key_that_nobody_reads_is_a_mistake(string written, string wrong)
    {
        var files = ProfileData.Files("1.11.4");
        Assert.Contains(files, file => file.Text.Contains(written, StringComparison.Ordinal));
        Assert.Throws<InvalidDataException>(() => Profile.Load([.. files.Select(file => new SourceText(file.Path, file.Text.Replace(written, wrong, StringComparison.Ordinal)))]));
    }

    [Fact]
    public void The_templates_of_every_identity_are_built_in()
    {
        var templates = TemplateLoader.Load(null, "", [], new DiagnosticBag());
        Assert.All(Profile.IdentityTemplates, name => Assert.Equal("identity", templates.Find(name)?.Entry.Subject));
    }

    [Theory]
    [InlineData("k0rdent.mirantis.com", "ClusterDeployment", true)]
    [InlineData("infrastructure.cluster.x-k8s.io", "GCPClusterIdentity", true)] // by the ending of its name
    [InlineData("infrastructure.cluster.x-k8s.io", "AWSCluster", false)]
    [InlineData("", "Secret", true)]
    [InlineData("", "ConfigMap", false)]
    [InlineData("example.com", "Secret", false)]
    public void What_would_be_lost_for_good_is_protected(string group, string kind, bool isProtected) =>
        Assert.Equal(isProtected, Profile.Kinds.IsProtected(group, kind));

    [Theory]
    [InlineData("k0rdent.mirantis.com", "ServiceTemplate", true)]
    [InlineData("k0rdent.mirantis.com", "ClusterTemplateChain", true)]
    [InlineData("source.toolkit.fluxcd.io", "HelmRepository", true)]
    [InlineData("source.toolkit.fluxcd.io", "GitRepository", false)]
    [InlineData("k0rdent.mirantis.com", "MultiClusterService", false)]
    [InlineData("k0rdent.mirantis.com", "ClusterDeployment", false)] // protected, which is more
    public void What_blocks_others_if_it_goes_too_early_is_kept(string group, string kind, bool isKept) =>
        Assert.Equal(isKept, Profile.Kinds.IsKept(group, kind));

    [Fact]
    public void What_the_guard_watches_is_protected() =>
        Assert.All(Profile.Kinds.All.Where(rule => rule.GuardedAs is not null), rule => Assert.True(rule.IsProtected));

    private static Profile KnownProfile() => ProfileCatalog.BuiltIn.Find("1.11.4") ?? throw new InvalidOperationException();
}
