using RegionRender.Core.Decommissioning;
using RegionRender.Kubernetes;

namespace RegionRender.Core.Tests.Decommissioning;

/// <summary>The names by which an object of a rendering can be asked to go, told by where it stands.</summary>
public class EstateNamesTests
{
    private const string K0rdent = "k0rdent.mirantis.com";
    private const string Infrastructure = "infrastructure.cluster.x-k8s.io";
    private const string Flux = "kustomize.toolkit.fluxcd.io";

    public static TheoryData<string, string, string, string?, string, string> Objects => new()
    {
        { "management/platform/x.yaml", K0rdent, "Management", null, "kcm", "" },
        { "management/workloads/x.yaml", K0rdent, "ClusterDeployment", "kcm-system", "tools", "Cluster/tools" },
        { "management/regions/eu/workloads/x.yaml", K0rdent, "ClusterDeployment", "team", "shop", "Cluster/shop" },
        { "management/regions/eu/cluster/x.yaml", K0rdent, "ClusterDeployment", "kcm-system", "eu", "Cluster/eu" },
        { "management/regions/eu/registration/x.yaml", K0rdent, "Region", null, "eu", "Region/eu" },
        { "management/regions/eu/cluster/x.yaml", "external-secrets.io", "ExternalSecret", "kcm-system", "eu-kubeconfig", "ExternalSecret/eu-kubeconfig ExternalSecret/kcm-system/eu-kubeconfig Region/eu" },
        { "management/credentials/x.yaml", K0rdent, "Credential", "kcm-system", "aws", "Credential/aws Credential/kcm-system/aws" },
        { "management/credentials/x.yaml", K0rdent, "Credential", "kcm-system", "aws-management", "Credential/aws-management Credential/aws Credential/kcm-system/aws-management" },
        { "management/regions/eu/credentials/x.yaml", K0rdent, "Credential", "kcm-system", "aws-eu", "Credential/aws-eu Credential/aws Credential/kcm-system/aws-eu Region/eu" },
        { "management/regions/eu/credentials/x.yaml", Infrastructure, "AzureClusterIdentity", "kcm-system", "az-eu", "Credential/az-eu Credential/az AzureClusterIdentity/az-eu AzureClusterIdentity/kcm-system/az-eu Region/eu" },
        { "management/regions/eu/credentials/x.yaml", Infrastructure, "AWSClusterStaticIdentity", null, "adopted", "Credential/adopted AWSClusterStaticIdentity/adopted Region/eu" },
        { "management/regions/eu/credentials/x.yaml", "external-secrets.io", "ExternalSecret", "kcm-system", "aws-eu-secret", "Credential/aws-eu-secret Credential/aws-eu Credential/aws ExternalSecret/aws-eu-secret ExternalSecret/kcm-system/aws-eu-secret Region/eu" },
        { "regional/eu/base/x.yaml", "", "ConfigMap", "team", "aws-eu-resource-template", "Credential/aws-eu Credential/aws ConfigMap/aws-eu-resource-template ConfigMap/team/aws-eu-resource-template Region/eu" },
        { "regional/eu/base/x.yaml", "", "Namespace", null, "team", "Namespace/team Region/eu" },
        { "regional/eu/addons/x.yaml", "", "ConfigMap", "team", "aws-eu-resource-template", "ConfigMap/aws-eu-resource-template ConfigMap/team/aws-eu-resource-template Region/eu" },
        { "management/addons/x.yaml", "", "PersistentVolumeClaim", "db", "data", "PersistentVolumeClaim/data PersistentVolumeClaim/db/data" },
        { "clusters/mgmt/region-eu.yaml", Flux, "Kustomization", "kcm-system", "workload-shop", "Cluster/shop Kustomization/workload-shop Kustomization/kcm-system/workload-shop Region/eu" },
        { "clusters/eu/source.yaml", "source.toolkit.fluxcd.io", "GitRepository", "flux-system", "fleet", "GitRepository/fleet GitRepository/flux-system/fleet Region/eu" },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public void An_object_is_named_as_the_estate_calls_it(string path, string group, string kind, string? space, string name, string expected)
    {
        var cluster = path.StartsWith("regional/", StringComparison.Ordinal) || path.StartsWith("clusters/eu/", StringComparison.Ordinal) ? "eu" : "mgmt";
        var place = ObjectPlace.InFile(new ManifestId(group, kind, space, name), cluster, path, "mgmt");

        Assert.Equal(expected, string.Join(' ', EstateNames.Of(place).Distinct()));
    }

    [Theory]
    [InlineData("Cluster/shop", "Cluster", "shop")]
    [InlineData("Secret/team/login", "Secret", "team/login")]
    public void A_name_is_read_from_a_command_line(string text, string kind, string name) => Assert.Equal(new EstateName(kind, name), EstateName.Parse(text));

    [Theory]
    [InlineData("shop")]
    [InlineData("/shop")]
    [InlineData("Cluster/")]
    [InlineData("")]
    public void What_has_no_kind_or_no_name_is_none(string text) => Assert.Null(EstateName.Parse(text));
}
