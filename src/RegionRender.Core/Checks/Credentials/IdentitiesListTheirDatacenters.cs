using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>The cloud controller of vSphere finds only the machines of the datacenters that its configuration lists, which comes from the identity's.</summary>
internal static class IdentitiesListTheirDatacenters
{
    private const string Datacenters = "datacenters";

    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        foreach (var cluster in context.AllClusters)
        {
            if (cluster.Config.Mapping("vsphere")?["datacenter"] is not YamlScalar { IsString: true, Text.Length: > 0 } datacenter
                || context.CredentialOf(cluster) is not { } credential
                || credential.Identity.Fields.Items(Datacenters) is not { IsEmpty: false } listed)
            {
                continue;
            }

            if (!listed.OfType<YamlScalar>().Any(item => NameOf(item.Text) == NameOf(datacenter.Text)))
                bag.Add(CredentialDiagnostics.DatacenterIsMissing(datacenter.Location, datacenter.Text, credential.Credential.Name.Value, credential.Identity.Location));
        }
    }

    // vSphere takes an inventory path as well as the name that ends it.
    private static string NameOf(string datacenter) => datacenter[(datacenter.LastIndexOf('/') + 1)..];
}
