using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Compilation;

/// <summary>An estate with one region and one cluster, to which a test adds what it is about.</summary>
internal static class SmallEstate
{
    public const string Text =
        """
        apiVersion: regionrender.io/v1alpha1
        kind: Estate
        metadata: {name: small}
        k0rdent: {version: 1.11.4}
        flux:
          version: "2.9"
          source:
            kind: GitRepository
            name: fleet
            url: ssh://git@git.example.com/fleet.git
            ref: {branch: main}
            path: rendered
        secrets:
          backend: externalSecrets
          externalSecrets: {store: {kind: ClusterSecretStore, name: vault}}
        management: {name: mgmt}
        regions:
          - name: north
            registration: {kubeConfig: {secret: north-kubeconfig, key: value, from: regions/north}}
        credentials:
          - name: aws
            regions: [north]
            identity: {kind: AWSClusterStaticIdentity}
            secret: aws/north
        clusters:
          - name: shop
            region: north
            credential: aws
            template: aws-standalone-cp
            config: {region: eu-north-1, controlPlaneNumber: 1, controlPlane: {instanceType: t3.large}, workersNumber: 1, worker: {instanceType: t3.large}}

        """;

    public static EstateCompilation Compile(string addition = "", params (string Path, string Text)[] files) => CompileText(Text + addition, files);

    public static EstateCompilation CompileText(string estate, params (string Path, string Text)[] files)
    {
        var texts = files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        texts["estate.yaml"] = estate;
        return EstateCompiler.Compile(new EstateInput("estate.yaml", InMemorySourceFiles.FromTexts(texts)));
    }
}
