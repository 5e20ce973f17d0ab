
namespace RegionRender.Core.Tests.Checks;

public class SettingsChecksTests
{
    [Fact]
    public void An_unknown_k0rdent_version_is_an_error_that_names_the_known_ones()
    {
        var finding = CheckedEstate.Of("k0rdent: {version: «1.11.3»}").Finds("RR3601");
        Assert.Equal("1.11.4", finding.Fix?.Replacement);
        Assert.Equal("there is only '1.11.4'", finding.Hint);
    }

    [Fact]
    public void What_only_a_profile_can_tell_is_not_said_without_one() => CheckedEstate.Of($$"""
        k0rdent: {version: «9.9.9»}
        {{Sample.Store}}
        credentials: [{name: a, {{Sample.AwsCredential}}}]
        clusters: [{name: c, credential: a, template: something-1-0-0}]
        """).Finds("RR3601");

    [Theory]
    [InlineData("kcm-1-11-4", false)]
    [InlineData("our-own-release", false)]
    [InlineData("kcm-1-9-0", true)]
    public void The_Release_is_that_of_the_version(string release, bool isWarning)
    {
        var estate = CheckedEstate.Of($"k0rdent: {{version: 1.11.4, release: {CheckedEstate.Mark(release, isWarning)}}}");
        if (isWarning)
            estate.Finds("RR3602");
        else
            estate.FindsNothing();
    }

    [Theory]
    [InlineData("version: \"2.9\", ", null)]
    [InlineData("", null)] // nothing said, nothing promised
    [InlineData("version: «\"2.10\"», ", "RR3603")]
    [InlineData("version: «\"2.8\"», ", "RR3605")]
    public void Flux_is_known_and_not_older_than_the_one_of_k0rdent(string version, string? code)
    {
        var estate = Flux(version);
        if (code is null)
            estate.FindsNothing();
        else
            estate.Finds(code);
    }

    [Fact]
    public void Flux_that_is_too_old_is_an_error_alone() => Flux("version: «\"2.5\"», ").Finds("RR3604");

    [Theory]
    [InlineData("backup: «{storage: {provider: aws, bucket: b, secret: s}}»")]
    [InlineData("k0rdent: {version: 1.11.4, catalogs: [«own.yaml»]}")]
    [InlineData("regions: [{name: eu, " + Sample.KubeConfig + ", observability: «{domain: d, certEmail: e, storageClass: s, dns: aws}»}]")]
    [InlineData("secrets: {backend: «sops»}")]
    [InlineData("regions: [{name: eu, " + Sample.KubeConfig + ", secrets: {backend: «sealedSecrets»}}]")]
    [InlineData("credentials: [{name: a, identity: {kind: Secret}, secret: «{backend: sops, key: x}»}]")]
    [InlineData("regions: [{name: eu, registration: {kubeConfig: {secret: s, from: «{backend: sops, key: x}»}}}]")]
    [InlineData("credentials: [{name: a, identity: {kind: «OpenStackClusterIdentity»}, secret: {backend: existing, key: a-secret}}]")]
    public void What_is_not_rendered_yet_is_said(string blocks) => CheckedEstate.Of(blocks).Finds("RR3606");

    [Theory]
    [InlineData("template: «gcp-standalone-cp»", "RR3606")]
    [InlineData("propagateCredentials: false, template: gcp-standalone-cp", null)]
    public void Clusters_whose_resource_template_is_not_rendered_yet_are_said(string cluster, string? code)
    {
        var estate = CheckedEstate.Of($$"""
            {{Sample.Store}}
            credentials: [{name: a, {{Sample.PlainCredential}}}]
            clusters:
              - {name: c, credential: a, {{cluster}}, config: {project: p, region: r, controlPlane: {instanceType: n, image: i}, worker: {instanceType: n, image: i} } }
            """);
        if (code is null)
            estate.FindsNothing();
        else
            estate.Finds(code);
    }

    [Fact]
    public void A_severity_of_an_unknown_code_is_an_error() => Severities("«RR3450»: {level: warning, reason: r}").Finds("RR3608");

    [Theory]
    [InlineData("RR3405: {level: off, reason: r}", null)]
    [InlineData("RR3509: {level: error, reason: r}", null)]
    [InlineData("RR3404: {level: error, reason: r}", null)]
    [InlineData("«RR3404»: {level: warning, reason: r}", "RR3609")]
    [InlineData("«RR3313»: {level: off, reason: r}", "RR3609")]
    public void Only_errors_that_leave_something_to_render_can_be_lowered(string severity, string? code)
    {
        var estate = Severities(severity);
        if (code is null)
            estate.FindsNothing();
        else
            estate.Finds(code);
    }

    private static CheckedEstate Severities(string severities) => CheckedEstate.Of("severity: {" + severities + "}");

    private static CheckedEstate Flux(string version) =>
        CheckedEstate.Of("flux: {" + version + "source: {kind: GitRepository, name: fleet, url: https://git.example.com/fleet.git, ref: {branch: main}}}");
}
