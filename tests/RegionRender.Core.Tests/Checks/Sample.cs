namespace RegionRender.Core.Tests.Checks;

/// <summary>Sound pieces of estates, as flow mappings without their braces.</summary>
internal static class Sample
{
    public const string KubeConfig = "registration: {kubeConfig: {secret: a-kubeconfig}}";
    public const string AwsCredential = "identity: {kind: AWSClusterStaticIdentity}, secret: {backend: externalSecrets, key: aws}";
    public const string AzureCredential = "identity: {kind: AzureClusterIdentity, clientID: c, tenantID: t}, secret: {backend: externalSecrets, key: azure}";
    public const string VSphereCredential = "identity: {kind: VSphereClusterIdentity, datacenters: [dc]}, secret: {backend: externalSecrets, key: vsphere}";
    public const string PlainCredential = "identity: {kind: Secret}, secret: {backend: externalSecrets, key: plain}";
    public const string Store = "secrets: {backend: externalSecrets, externalSecrets: {store: {name: vault}}}";

    public const string AwsConfig = "config: {region: eu-west-1, controlPlane: {instanceType: t3.large}, worker: {instanceType: t3.large}}";
    public const string AwsCluster = "template: aws-standalone-cp, " + AwsConfig;

    public const string AzureCluster =
        "template: azure-standalone-cp, config: {location: westeurope, subscriptionID: s, controlPlane: {vmSize: B2}, worker: {vmSize: B2}}";

    public const string AdoptedCluster = "template: adopted-cluster";

    public const string VSphereCluster = "template: vsphere-standalone-cp, config: " + VSphereConfig;

    public const string VSphereConfig = "{controlPlaneEndpointIP: 10.0.0.1, "
        + "vsphere: {server: s, thumbprint: t, datacenter: dc, datastore: d, resourcePool: r, folder: f}, "
        + "controlPlane: {ssh: {user: u, publicKey: k}, vmTemplate: v, network: n}, "
        + "worker: {ssh: {user: u, publicKey: k}, vmTemplate: v, network: n}}";
}
