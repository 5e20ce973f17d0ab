using RegionRender.Syntax;

namespace RegionRender.Kubernetes.Tests.Schemas;

/// <summary>What the API server takes though it leads astray.</summary>
public sealed class TrapTests
{
    public static TheoryData<string, string, string[]> Creations => new()
    {
        { "k0rdent.mirantis.com/region_v1beta1", "", ["spec RR2120"] },
        { "k0rdent.mirantis.com/region_v1beta1", "spec: {clusterDeployment: {name: a, namespace: b}}", [] },
        { "k0rdent.mirantis.com/managementbackup_v1beta1", "spec: {schedule: every day}", ["spec.schedule RR2122"] },
        { "k0rdent.mirantis.com/managementbackup_v1beta1", "spec: {schedule: '@daily'}", [] },
        { "k0rdent.mirantis.com/clusteripamclaim_v1beta1", "spec: {nodeNetwork: {cidr: abc, gateway: x, ipAddresses: [10.0.0.1, y]}}", ["spec.nodeNetwork.cidr RR2123", "spec.nodeNetwork.gateway RR2123", "spec.nodeNetwork.ipAddresses[1] RR2123"] },
        { "k0rdent.mirantis.com/clusteripamclaim_v1beta1", "spec: {nodeNetwork: {cidr: 10.0.0.0/8, gateway: '::1'}}", [] },
        { "config.projectsveltos.io/profile_v1beta1", "spec: {clusterSelector: {matchExpressions: [{key: a, operator: Foo}]}}", ["spec.clusterSelector.matchExpressions[0].operator RR2124"] },
        { "config.projectsveltos.io/profile_v1beta1", "spec: {clusterSelector: {matchExpressions: [{key: a, operator: In}, {key: a, operator: Exists}]}}", ["spec.clusterSelector.matchExpressions[0].operator RR2124"] },
        { "velero.io/schedule_v1", "spec: {schedule: 0 3 * * *, template: {}}", [] },
    };

    [Theory]
    [MemberData(nameof(Creations))]
    public void A_trap_is_a_warning(string file, string spec, string[] expected)
    {
        var findings = ObjectTraps.Find(Read(file), (YamlMapping)Yaml.Read($"metadata: {{name: a}}\n{spec}\n"));
        Assert.Equal(expected, findings.Select(finding => $"{finding.FieldPath} {finding.Diagnostic.Id}"));
        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Diagnostic.Severity));
    }

    [Theory]
    [InlineData("region", "{kubeConfig: {name: a}}", "{clusterDeployment: {name: a, namespace: b}}", "spec.kubeConfig RR2121")]
    [InlineData("region", "{kubeConfig: {name: a}}", "{kubeConfig: {name: b}}", "")]
    [InlineData("clustertemplate", "{helm: {chartSpec: {chart: a}}}", null, "spec RR2121")]
    [InlineData("credential", "{region: a}", "{}", "spec.region RR2121")]
    [InlineData("credential", "{}", "{region: a}", "")]
    public void What_is_fixed_is_not_dropped(string kind, string old, string? updated, string expected)
    {
        var findings = DroppedBlocks.Find(
            Read($"k0rdent.mirantis.com/{kind}_v1beta1"),
            (YamlMapping)Yaml.Read($"spec: {old}\n"), (YamlMapping)Yaml.Read(updated is null ? "kind: X\n" : $"spec: {updated}\n"));
        Assert.Equal(expected, string.Join(", ", findings.Select(finding => $"{finding.FieldPath} {finding.Diagnostic.Id}")));
    }

    [Theory]
    [InlineData("0 3 * * *", true)]
    [InlineData("*/5 0-6,22 1 jan-mar MON", true)]
    [InlineData("@every 1h30m", true)]
    [InlineData("CRON_TZ=Europe/Berlin 0 3 * * *", true)]
    [InlineData("60 24 * * *", false)]
    [InlineData("* * * * * *", false)]
    [InlineData("0 3 * *", false)]
    [InlineData("0 3 5-2 * *", false)]
    [InlineData("*/0 * * * *", false)]
    [InlineData("@often", false)]
    [InlineData("@every day", false)]
    [InlineData("", false)]
    [InlineData("*-5 * * * *", true)]
    [InlineData("*-five-6/2 ?-x * * *", true)]
    [InlineData("+5 0-+6 * * *", true)]
    [InlineData("-5 * * * *", false)]
    [InlineData("1- * * * *", false)]
    [InlineData("1-2-3 * * * *", false)]
    [InlineData("1-5/2 */+2 * * *", true)]
    [InlineData("*/99999999999 * * * *", true)]
    [InlineData("*/99999999999999999999 * * * *", false)]
    [InlineData("*/-2 * * * *", false)]
    [InlineData("*/ * * * *", false)]
    [InlineData("*/5/2 * * * *", false)]
    [InlineData("5/jan * * * *", false)]
    [InlineData("50/70 * * * *", true)]
    [InlineData("60/5 * * * *", false)]
    [InlineData("1,,2 , * * *", true)]
    [InlineData("0 3 0 * *", false)]
    [InlineData("0 3 * 0 *", false)]
    [InlineData("0 3 * Jan-DEC SUN-sat", true)]
    [InlineData("0 3 * * sat-sun", false)]
    [InlineData("0 3 * * 7", false)]
    [InlineData("0 3 * january *", false)]
    [InlineData("0 jan * * *", false)]
    [InlineData("0x5 * * * *", false)]
    [InlineData("1_0 * * * *", false)]
    [InlineData("5L * * * *", false)]
    [InlineData("  0\t3 *  * * ", true)]
    [InlineData(" @daily", false)]
    [InlineData("@Daily", false)]
    [InlineData("@reboot", false)]
    [InlineData("@every", false)]
    [InlineData("@every ", false)]
    [InlineData("@every  1h", false)]
    [InlineData("@every -1.5h", true)]
    [InlineData("@every 0", true)]
    [InlineData("@every 1d", false)]
    [InlineData("@every 60", false)]
    [InlineData("TZ=UTC @daily", true)]
    [InlineData("TZ= 0 3 * * *", true)]
    [InlineData("TZ=Local 0 3 * * *", true)]
    [InlineData("TZ=Europe/Atlantis 0 3 * * *", false)]
    [InlineData("TZ=+01:00 0 3 * * *", false)]
    [InlineData("TZ=UTC", false)]
    [InlineData("TZ=UTC CRON_TZ=UTC 0 3 * * *", false)]
    public void A_schedule_is_read_as_the_controllers_do(string text, bool expected) => Assert.Equal(expected, CronText.IsValid(text));

    private static StructuralSchema Read(string file) =>
        SchemaFile.Read(File.ReadAllBytes(RepositoryFolder.Of("schemas", "kubernetes", "1.11.4", file + ".json"))) ?? throw new InvalidOperationException(file);
}
