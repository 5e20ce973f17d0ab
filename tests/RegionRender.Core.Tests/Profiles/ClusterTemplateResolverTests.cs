using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Profiles;

public class ClusterTemplateResolverTests
{
    private static readonly ClusterTemplateResolver Resolver = new(
        new K0rdentSettings
        {
            Version = At("1.11.4"),
            Release = At("kcm-1-11-4"),
            Namespace = At("kcm-system"),
            Templates = ImmutableDictionary<string, Located<string>>.Empty.Add("azure-aks", At("azure-aks-1-0-8")).Add("gcp-gke", At("gcp-gke-9-9-9")),
            InstalledTemplates = [At("azure-aks-1-0-12"), At("own-cp-1-0-0"), At("azure-aks-1-0-8")],
        },
        ProfileCatalog.BuiltIn.Find("1.11.4") ?? throw new InvalidOperationException());

    [Theory]
    [InlineData("aws-eks", "aws-eks-1-0-13", "aws-eks", true)] // a family is the profile's template
    [InlineData("aws-eks-1-0-13", "aws-eks-1-0-13", "aws-eks", true)] // an exact name is itself
    [InlineData("azure-aks", "azure-aks-1-0-8", "azure-aks", false)] // a pin goes before the profile
    [InlineData("azure-aks-1-0-10", "azure-aks-1-0-10", "azure-aks", true)] // but never before an exact name
    [InlineData("own-cp-1-0-0", "own-cp-1-0-0", null, false)] // a template of the user's own
    public void A_family_or_a_name_resolves_to_one_template(string written, string name, string? family, bool isOfProfile)
    {
        var resolved = Resolver.Resolve(written);
        Assert.Equal((name, family, isOfProfile), (resolved?.Name, resolved?.Kind?.Family, resolved?.IsOfProfile));
    }

    [Theory]
    [InlineData("aws-eks-1-0-9")] // of another release, and not installed
    [InlineData("own-cp")] // no family of the profile, and not pinned
    [InlineData("gcp-gke")] // pinned to what nobody has
    [InlineData("")]
    public void What_nobody_offers_resolves_to_nothing(string written) => Assert.Null(Resolver.Resolve(written));

    [Fact]
    public void The_templates_of_a_family_are_those_left_by_their_number_and_then_the_releases_own()
    {
        Assert.Equal(["azure-aks-1-0-8", "azure-aks-1-0-12", "azure-aks-1-0-10"], Resolver.TemplatesOf("azure-aks").Select(template => template.Name));
        Assert.Equal(["own-cp-1-0-0"], Resolver.TemplatesOf("own-cp").Select(template => template.Name));
    }

    [Theory]
    [InlineData("azure-aks-1-0-8", "azure-aks-1-0-9", true)]
    [InlineData("azure-aks-1-0-9", "azure-aks-1-0-8", false)]
    [InlineData("azure-aks-1-0-12", "azure-aks-1-0-10", true)] // the release's own is the newest, whatever its number
    [InlineData("azure-aks-1-0-10", "azure-aks-1-0-12", false)]
    [InlineData("aws-eks-1-0-1", "azure-aks-1-0-10", false)] // of another family
    [InlineData("own-cp", "own-cp-1-0-0", false)] // of a name without a number nothing is known
    public void The_release_tells_which_template_is_older(string name, string than, bool isOlder) =>
        Assert.Equal(isOlder, ProfileCatalog.BuiltIn.FindOrNewest("1.11.4").IsOlder(name, than));

    private static Located<string> At(string value) => new(value, Location.None);
}
