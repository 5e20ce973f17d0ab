using System.Globalization;
using RegionRender.Core.Changes;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Reports.Tests;

/// <summary>Plans made by hand, and large ones.</summary>
internal static class MadeUpPlan
{
    private static readonly SourceText Estate = new("estate.yaml", "clusters:\n  - {name: shop-01}\n");

    /// <summary>Every word, with what is said of it.</summary>
    public static ChangePlan OfEveryWord { get; } = new()
    {
        Base = "1f3c2ab of 'origin/main'",
        Objects =
        [
            Cluster("eu-west", "shop-01", "{spec: {config: {workersNumber: 3, db: {password: s3cr3t-old}}}}", "{spec: {config: {workersNumber: 6, db: {password: s3cr3t-new}}}}"),
            Cluster("eu-west", "shop-02", "{spec: {config: {workersNumber: 3}}}", "{spec: {config: {workersNumber: 6}}}"),
            Cluster("us-east", "shop-03", "{spec: {config: {workersNumber: 3}}}", "{spec: {config: {workersNumber: 6}}}"),
            Cluster("us-east", "shop-04", "{spec: {config: {workersNumber: 3}}}", "{spec: {config: {workersNumber: 6}}}"),
            new(ChangeWord.Created, ChangeVerdict.Reported, "mgmt", Written.Cluster("shop-05")) { Region = "us-east", Workload = "shop-05", AppliedNow = "kcm-system/workload-shop-05", Path = "management/regions/us-east/workloads/clusterdeployment.kcm-system.shop-05.yaml" },
            Moved("shop-06"),
            Moved("shop-07"),
            new(ChangeWord.Removed, ChangeVerdict.Reported, "us-east", new ManifestId("", "ConfigMap", "kcm-system", "aws-resource-template")) { Region = "us-east", AppliedBefore = "kcm-system/region-us-east-on-base" },
            new(ChangeWord.Upgraded, ChangeVerdict.Permitted, "mgmt", Written.Cluster("shop-08"))
            {
                Region = "eu-west",
                Workload = "shop-08",
                Before = Written.Object(Written.Cluster("shop-08"), "{spec: {template: aws-standalone-cp-1-0-42}}"),
                After = Written.Object(Written.Cluster("shop-08"), "{spec: {template: aws-standalone-cp-1-0-43}}"),
                Reason = "'upgrades' names it",
            },
            new(ChangeWord.Replaced, ChangeVerdict.Reported, "mgmt", new ManifestId("k0rdent.mirantis.com", "ClusterTemplateChain", "kcm-system", "azure-0badc0de")) { Reason = "its users follow to 'azure-1badc0de'" },
            new(ChangeWord.LeftBehind, ChangeVerdict.Reported, "mgmt", new ManifestId("k0rdent.mirantis.com", "ServiceTemplate", "kcm-system", "ingress-nginx-4-14-0"))
            {
                Reason = "the estate stops naming it",
                Advice = "remove it when no cluster uses it",
                Commands = ["kubectl -n kcm-system delete servicetemplate ingress-nginx-4-14-0"],
            },
            new(ChangeWord.Destroyed, ChangeVerdict.Refused, "mgmt", Written.Cluster("lab-01")) { Region = "eu-west", Workload = "lab-01", Reason = "the estate no longer has it", Advice = "name it under 'decommission'" },
            new(ChangeWord.Illegal, ChangeVerdict.Refused, "mgmt", Written.Cluster("lab-02"))
            {
                Region = "us-east",
                Workload = "lab-02",
                Before = Written.Object(Written.Cluster("lab-02"), "{spec: {credential: aws-eu-west}}"),
                After = Written.Object(Written.Cluster("lab-02"), "{spec: {credential: aws-us-east}}"),
                Reason = "the region of a running cluster cannot change",
                Advice = "declare a new cluster beside it",
                Cause = new Location(Estate, new TextSpan(13, 15)),
            },
        ],
        Services =
        [
            new(ChangeVerdict.Refused, "node-exporter", "monitoring", "shop-01") { Region = "eu-west", Source = "baseline", Reason = "the label 'tier' of 'shop-01' changed" },
            new(ChangeVerdict.Refused, "node-exporter", "monitoring", "shop-02") { Region = "eu-west", Source = "baseline", Reason = "the label 'tier' of 'shop-02' changed" },
            new(ChangeVerdict.Reported, "ingress", "ingress", "shop-03") { Region = "us-east", IsDirect = true, IsForAMoment = true },
        ],
        Stuck = [new StuckKustomization("kcm-system/region-us-east-workloads", "mgmt", "its folder is gone", ["kcm-system/region-us-east-on-addons"])],
        Order =
        [
            new(0, "clusters/mgmt", "mgmt", "mgmt") { Changed = 2 },
            new(1, "kcm-system/region-eu-west-workloads", "mgmt", "mgmt") { Changed = 2, Created = 1, WaitsFor = ["kcm-system/region-eu-west-credentials"] },
            new(1, "kcm-system/region-us-east-workloads", "mgmt", "mgmt") { Changed = 2, WaitsFor = ["kcm-system/region-us-east-credentials"] },
        ],
        NextSteps = [new NextStep("Remove 'lab-01' from the estate, and merge that.", "kubectl get machines -A | grep lab-01"), new NextStep("Drop its entry of 'decommission'.", "")],
    };

    /// <summary>Clusters in seven regions that all get more workers.</summary>
    /// <param name="clusters">How many.</param>
    /// <param name="workers">What a cluster gets; by its number.</param>
    public static ChangePlan Large(int clusters, Func<int, int> workers)
    {
        var contents = Enumerable.Range(0, clusters).Select(workers).Append(1).Distinct().ToDictionary(number => number, number => Written.Map(Content(number)));
        var objects = Enumerable.Range(0, clusters)
            .Select(i => Cluster($"region-{i % 7}", $"cluster-{i:d5}", contents[1], contents[workers(i)]))
            .OrderBy(change => change.Cluster, StringComparer.Ordinal).ThenBy(change => change.Id.Name, StringComparer.Ordinal);
        return new ChangePlan
        {
            Base = "rendered",
            Objects = [.. objects],
            Order = [.. Enumerable.Range(0, clusters).Select(i => new RolloutStep(1, $"kcm-system/workload-cluster-{i:d5}", "mgmt", "mgmt") { Changed = 1, WaitsFor = [$"kcm-system/region-region-{i % 7}-credentials"] })],
        };
    }

    private static string Content(int workers) =>
        $$"""
        apiVersion: k0rdent.mirantis.com/v1beta1
        kind: ClusterDeployment
        metadata:
          name: cluster
          namespace: kcm-system
          labels: {tier: prod, k0rdent.mirantis.com/kof-cluster-role: child}
        spec:
          template: aws-standalone-cp-1-0-43
          credential: aws-prod
          config:
            region: eu-west-1
            workersNumber: {{workers.ToString(CultureInfo.InvariantCulture)}}
            controlPlane: {instanceType: t3.large, rootVolumeSize: 32}
            worker: {instanceType: {{(workers > 5 ? "t3.xlarge" : "t3.large")}}, rootVolumeSize: 32}
          serviceSpec:
            services:
              - {name: ingress, namespace: ingress, template: ingress-nginx-4-15-{{workers.ToString(CultureInfo.InvariantCulture)}}}
        """;

    private static ObjectChange Cluster(string region, string name, string before, string after) =>
        Cluster(region, name, Written.Map(before), Written.Map(after));

    private static ObjectChange Cluster(string region, string name, YamlMapping before, YamlMapping after) =>
        new(ChangeWord.Changed, ChangeVerdict.Reported, "mgmt", Written.Cluster(name))
        {
            Region = region,
            Workload = name,
            Before = new Manifest(Written.Cluster(name), "k0rdent.mirantis.com/v1beta1", before, default),
            After = new Manifest(Written.Cluster(name), "k0rdent.mirantis.com/v1beta1", after, default),
            AppliedBefore = $"kcm-system/workload-{name}",
            AppliedNow = $"kcm-system/workload-{name}",
            Path = $"management/regions/{region}/workloads/{name}/clusterdeployment.kcm-system.{name}.yaml",
        };

    private static ObjectChange Moved(string name) => new(ChangeWord.Moved, ChangeVerdict.Reported, "mgmt", Written.Cluster(name))
    {
        Region = "us-east",
        Workload = name,
        AppliedBefore = "kcm-system/region-us-east-workloads",
        AppliedNow = $"kcm-system/workload-{name}",
    };
}
