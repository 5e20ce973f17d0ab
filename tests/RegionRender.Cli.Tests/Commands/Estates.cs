namespace RegionRender.Cli.Tests.Commands;

/// <summary>Estates that a test changes a little.</summary>
internal static class Estates
{
    public static string Minimal { get; } = File.ReadAllText(RepositoryFolder.Of("examples", "estates", "minimal", "estate.yaml"));

    /// <summary>The minimal estate with one more cluster.</summary>
    public static string WithCluster(string name) => Minimal +
        $$"""

          - name: {{name}}
            region: eu-west
            credential: aws
            template: aws-standalone-cp
            config: {region: eu-west-1, controlPlane: {instanceType: t3.large}, worker: {instanceType: t3.xlarge} }
        """ + "\n";
}
