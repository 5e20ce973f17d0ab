using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// The cloud controller of vSphere finds only the machines of the datacenters that its configuration lists, which comes from the identity's
/// (github.com/kubernetes/cloud-provider-vsphere, pkg/common/config/config_yaml.go).
/// </summary>
internal static class IdentitiesListWhatTheirClustersName
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        foreach (var cluster in context.AllClusters)
        {
            if (context.CredentialOf(cluster) is not { Kind.Listed: { } listed } credential
                || credential.Identity.Fields.Items(listed.Field) is not { IsEmpty: false } names
                || ConfigValues.At(cluster.Config, [.. listed.Config.Split('.')]).FirstOrDefault() is not YamlScalar { IsString: true, Text.Length: > 0 } named)
            {
                continue;
            }

            if (!names.OfType<YamlScalar>().Any(item => NameOf(item.Text) == NameOf(named.Text)))
                bag.Add(CredentialDiagnostics.DatacenterIsMissing(named.Location, named.Text, listed.Field, credential.Credential.Name.Value, credential.Identity.Location));
        }
    }

    // An inventory path will do as well as the name that ends it.
    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
