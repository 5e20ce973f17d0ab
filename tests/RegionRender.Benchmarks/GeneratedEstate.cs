using System.Globalization;
using System.Text;

namespace RegionRender.Benchmarks;

/// <summary>An estate with any number of clusters, each written out, as a platform team's own generator would write it: one part file for each region.</summary>
internal static class GeneratedEstate
{
    private const int ClustersOfARegion = 200;

    /// <summary>The files of the estate by path, with <c>estate.yaml</c> at the root.</summary>
    public static IReadOnlyDictionary<string, byte[]> Make(int clusters)
    {
        var regions = Math.Max(2, clusters / ClustersOfARegion);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["estate.yaml"] = Encoding.UTF8.GetBytes(Estate) };
        for (var region = 0; region < regions; region++)
        {
            var from = (int)((long)clusters * region / regions);
            var to = (int)((long)clusters * (region + 1) / regions);
            files[$"regions/{RegionName(region)}.yaml"] = Encoding.UTF8.GetBytes(Part(region, from, to));
        }

        return files;
    }

    public static void Write(IReadOnlyDictionary<string, byte[]> files, string folder)
    {
        foreach (var (path, content) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? folder);
            File.WriteAllBytes(file, content);
        }
    }

    private const string Estate =
        """
        apiVersion: regionrender.io/v1alpha1
        kind: Estate
        metadata: {name: benchmark}
        include: [regions/*.yaml]
        vars: {domain: benchmark.example}
        k0rdent: {version: 1.11.4}
        flux:
          version: "2.9"
          source:
            kind: GitRepository
            name: fleet
            url: ssh://git@git.example.com/benchmark/fleet.git
            ref: {branch: main}
            secretRef: {name: fleet-git}
            path: rendered
        secrets:
          backend: externalSecrets
          externalSecrets: {store: {kind: ClusterSecretStore, name: vault}, refreshInterval: 1h}
        management:
          name: mgmt
          providers: [aws, k0smotron, projectsveltos]
        clusterClasses:
          - name: aws-small
            template: aws-standalone-cp
            labels: {tier: prod}
            config:
              controlPlaneNumber: 3
              controlPlane: {instanceType: t3.large}
              workersNumber: 3
              worker: {instanceType: t3.xlarge}

        """;

    private static string Part(int region, int from, int to)
    {
        var name = RegionName(region);
        var text = new StringBuilder(
            $$"""
            apiVersion: regionrender.io/v1alpha1
            kind: EstatePart
            regions:
              - name: {{name}}
                registration:
                  kubeConfig: { secret: {{name}}-kubeconfig, key: value, from: regions/{{name}}/kubeconfig }
                providers: [aws, k0smotron, projectsveltos]
                labels: {geo: eu}
            credentials:
              - name: aws-{{name}}
                regions: [{{name}}]
                identity: {kind: AWSClusterStaticIdentity}
                secret: aws/{{name}}
            clusters:

            """);
        for (var cluster = from; cluster < to; cluster++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $$"""
                  - name: shop-{{cluster:D5}}
                    region: {{name}}
                    credential: aws-{{name}}
                    class: aws-small
                    labels: {team: "t{{cluster % 17}}"}
                    config:
                      region: eu-west-1
                      workersNumber: {{1 + (cluster % 9)}}

                """);
        }

        return text.ToString();
    }

    private static string RegionName(int region) => string.Create(CultureInfo.InvariantCulture, $"r{region:D3}");
}
