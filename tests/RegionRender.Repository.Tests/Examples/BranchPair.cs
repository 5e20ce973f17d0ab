using System.Text;

namespace RegionRender.Repository.Tests.Examples;

/// <summary>Two branches of the estate <c>fleet</c>, each with one cluster more.</summary>
/// <param name="IsOfOneRegion">True if both add it to one region.</param>
internal sealed record BranchPair(bool IsOfOneRegion, NewCluster Ours, NewCluster Theirs)
{
    /// <summary>Always the same pairs: first those of random regions, then as many of one region, each second of them with neighbouring names.</summary>
    public static IEnumerable<BranchPair> Sample(int count)
    {
        var random = new Random(count);
        for (var i = 0; i < count; i++)
        {
            var isOfOneRegion = i >= count / 2;
            var ours = NewCluster.Any(random);
            var theirs = NewCluster.Any(random);
            if (isOfOneRegion)
                theirs = i % 2 == 0 ? theirs with { Region = ours.Region, Cloud = ours.Cloud } : ours with { Suffix = ours.Suffix + "-b" };
            yield return new BranchPair(isOfOneRegion, ours, theirs);
        }
    }
}

/// <summary>A cluster that a branch adds, in a part file of its own.</summary>
internal sealed record NewCluster(string Region, string Cloud, string Suffix)
{
    private static readonly (string Cloud, string[] Regions)[] Clouds =
    [
        ("aws", ["ap-northeast-1", "ap-southeast-1", "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1", "sa-east-1", "us-east-1", "us-east-2", "us-west-2"]),
        ("azure", ["eastus", "germanywestcentral", "japaneast", "northeurope", "westeurope", "westus2"]),
    ];

    public string Name => $"{Region}-{Suffix}";

    public string Path => $"clusters/{Name}.yaml";

    public byte[] Part => Encoding.UTF8.GetBytes($$"""
        apiVersion: regionrender.io/v1alpha1
        kind: EstatePart

        clusters:
          - name: {{Name}}
            matrix: {team: [shop], stage: [dev]}
            region: {{Region}}
            credential: {{Cloud}}
            template: {{Cloud}}-standalone-cp
            config: {{(Cloud == "aws"
                ? $"{{region: {Region}, controlPlane: {{instanceType: t3.large}}, worker: {{instanceType: m6i.xlarge}}}}"
                : $"{{location: {Region}, subscriptionID: 00000000-0000-0000-0000-000000000003, controlPlane: {{vmSize: Standard_D4s_v5, sshPublicKey: \"${{{{ vars.sshPublicKey }}}}\"}}, worker: {{vmSize: Standard_D8s_v5, sshPublicKey: \"${{{{ vars.sshPublicKey }}}}\"}}}}")}}

        """);

    public static NewCluster Any(Random random)
    {
        var regions = Clouds.SelectMany(cloud => cloud.Regions, (cloud, region) => new NewCluster(region, cloud.Cloud, "")).ToArray();
        return regions[random.Next(regions.Length)] with { Suffix = new string(random.GetItems("abcdefghijklmnopqrstuvwxyz".AsSpan(), 6)) };
    }
}
