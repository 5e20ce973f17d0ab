using System.Text;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Releases;

/// <summary>A release is data: one that nobody made, with kinds and names of its own, is rendered from files alone.</summary>
public class MadeUpReleaseTests
{
    private const string Estate =
        """
        apiVersion: regionrender.io/v1alpha1
        kind: Estate
        metadata: {name: small}
        k0rdent: {version: 9.8.7}
        flux:
          version: "2.9"
          source: {kind: GitRepository, name: fleet, url: ssh://git@git.example.com/fleet.git, ref: {branch: main}}
        management: {name: mgmt}
        credentials:
          - name: lab
            identity: {kind: NutanixIdentity, endpoint: 10.0.0.1, prisms: [a, b]}
            secret: lab-secret
        clusters:
          - {name: shop, credential: lab, template: nutanix-flat, config: {image: rocky, nodes: 4}}

        """;

    private static readonly ProfileCatalog Profiles = ProfileCatalog.Of(Profile.Load([.. Files("madeup").Select(file => new SourceText(file.Path, file.Text))]));

    [Fact]
    public void An_identity_has_the_template_the_version_and_the_fields_of_the_release()
    {
        var identity = File(Compile(Estate), "nutanixidentity.kcm-system.lab.yaml");

        Assert.Contains("apiVersion: infrastructure.example.com/v3", identity, StringComparison.Ordinal);
        Assert.Contains("  endpoint: 10.0.0.1\n  login: lab-secret", identity, StringComparison.Ordinal);
        Assert.DoesNotContain("prisms", identity, StringComparison.Ordinal);
        Assert.Contains("kustomize.toolkit.fluxcd.io/prune: disabled", identity, StringComparison.Ordinal);
    }

    [Fact]
    public void Management_runs_the_providers_of_the_release()
    {
        var management = File(Compile(Estate), "management.kcm.yaml");

        Assert.Contains("release: kcm-9-8-7", management, StringComparison.Ordinal);
        Assert.Contains("name: deployer-of-services", management, StringComparison.Ordinal);
        Assert.Contains("name: cluster-api-provider-nutanix", management, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_has_the_cluster_template_and_its_resource_template()
    {
        var compilation = Compile(Estate);

        Assert.Contains("template: nutanix-flat-7-0-1", File(compilation, "clusterdeployment.kcm-system.shop.yaml"), StringComparison.Ordinal);
        Assert.Contains("name: lab-resource-template", File(compilation, "configmap.kcm-system.lab-resource-template.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Kustomizations_wait_for_what_the_release_calls_ready() =>
        Assert.Contains("current: status.phase == 'Up'", File(Compile(Estate), "layers.yaml"), StringComparison.Ordinal);

    [Fact]
    public void The_deletion_guard_watches_what_the_release_says()
    {
        var guard = File(Compile(Estate), "validatingadmissionpolicy.regionrender-deletion-guard.yaml");

        Assert.Contains("clusterdeployments", guard, StringComparison.Ordinal);
        Assert.DoesNotContain("managements", guard, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Broken => new()
    {
        { "kind: NutanixIdentity", "kind: UnheardIdentity", "RR3315" },
        { "kind: NutanixIdentity", "kind: CloudlessIdentity", "RR3606" },
        { "template: nutanix-flat", "template: aws-standalone-cp", "RR3401" },
        { "nodes: 4", "nodes: 3", "RR3409" },
        { "image: rocky", "kernel: new", "RR3404" },
        { "nodes: 4", "nodes: 4, ownedByK0rdent: 1", "RR3407" },
        { "{name: mgmt}", "{name: mgmt, providers: [nutanix]}", "RR3204" },
        { "{name: mgmt}", "{name: mgmt, core: {kcm: {config: {trust-manager: {}}}}}", "RR3211" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void An_estate_is_judged_by_what_the_release_offers(string written, string wrong, string code) =>
        Assert.Contains(code, Compile(Estate.Replace(written, wrong, StringComparison.Ordinal)).Diagnostics.Select(finding => finding.Id));

    [Fact]
    public void A_template_that_nobody_has_is_said_to_be_missing_where_the_estate_needs_it()
    {
        var compilation = EstateCompiler.Compile(Input(Estate), new CompilerOptions { Profiles = Profiles });

        Assert.Null(compilation.Tree);
        Assert.All(compilation.Diagnostics, finding => Assert.Equal("RR3606", finding.Id));
        Assert.Contains("this version of RegionRender does not render what needs the template 'nutanix-identity'", compilation.Diagnostics.Select(finding => finding.Message));
    }

    [Fact]
    public void Of_another_release_nothing_is_known() =>
        Assert.Contains("RR3601", Compile(Estate.Replace("9.8.7", "1.11.4", StringComparison.Ordinal)).Diagnostics.Select(finding => finding.Id));

    private static EstateCompilation Compile(string estate) => EstateCompiler.Compile(Input(estate), new CompilerOptions
    {
        Profiles = Profiles,
        Templates = InMemorySourceFiles.FromTexts(Files("madeup-templates").Select(file => KeyValuePair.Create(file.Path, file.Text))),
    });

    private static EstateInput Input(string estate) => new("estate.yaml", InMemorySourceFiles.FromTexts([KeyValuePair.Create("estate.yaml", estate)]));

    private static string File(EstateCompilation compilation, string name)
    {
        Assert.Empty(compilation.Diagnostics.Select(finding => $"{finding.Location} {finding.Id} {finding.Message}"));
        Assert.NotNull(compilation.Tree);
        return Encoding.UTF8.GetString(compilation.Tree.Files.Single(file => file.Path.EndsWith("/" + name, StringComparison.Ordinal)).Content.Span);
    }

    private static IEnumerable<(string Path, string Text)> Files(string folder) =>
        Directory.EnumerateFiles(RepositoryFolder.Of("tests", "RegionRender.Core.Tests", "Releases", folder))
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), System.IO.File.ReadAllText(file)));
}
