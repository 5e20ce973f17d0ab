using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Turns the expanded estate into the model. What is broken was reported before and is left out.</summary>
internal static class EstateBinder
{
    /// <summary>The estate, or null if its name or k0rdent version can't be read: without them nothing else can be judged.</summary>
    public static Estate? Bind(ExpandedEstate expanded, EstateInput input, DiagnosticBag bag)
    {
        var root = new Block(expanded.Node, bag);
        var name = root.Required("metadata").Text("name");
        var k0rdent = SettingsBinder.K0rdent(root.Required("k0rdent"));
        if (root.IsBroken)
            return null;
        var flux = Sound(root.Required("flux"), FluxBinder.Bind, FluxBinder.StandIn);
        var secrets = Sound(root.Inner("secrets"), block => SecretsBinder.Settings(block, SecretsBinder.NoSettings), SecretsBinder.NoSettings);
        var lists = new BoundLists(root, bag);
        var regions = lists.BindNamed("regions", block => RegionBinder.Bind(block, k0rdent, flux, secrets, bag), region => region.Name);
        var unknownRegions = expanded.UnknownRegions.Select(finding => finding.Location).ToHashSet();
        var clusters = lists.BindNamed("clusters", block => ClusterBinder.Bind(block, k0rdent.Namespace.Value, unknownRegions, bag), cluster => cluster.Name);
        var estate = new Estate
        {
            Name = name.Value,
            Location = root.Location,
            K0rdent = k0rdent,
            Flux = flux,
            Secrets = secrets,
            Management = Sound(root.Required("management"), SettingsBinder.Management, SettingsBinder.ManagementStandIn),
            Access = lists.Bind("access", SettingsBinder.Access),
            AccessLocation = expanded.Node["access"]?.Location,
            Backup = Sound<Backup?>(root.Inner("backup"), SettingsBinder.Backup, null),
            TemplateChains = lists.BindNamed("templateChains", ServiceBinder.TemplateChain, chain => chain.Name),
            Regions = regions,
            Credentials = lists.BindNamed("credentials", block => CredentialBinder.Bind(block, bag), credential => credential.Name),
            Clusters = ClusterNamesAreUnique.KeepOthers(clusters, regions, bag),
            ServiceTemplates = lists.BindNamed("serviceTemplates", ServiceBinder.Source, source => source.Name),
            Services = lists.BindNamed("services", ServiceBinder.MultiClusterService, service => service.Name),
            ExtraManifests = lists.Bind("extraManifests", block => ExtraManifestsBinder.Bind(block, regions, input, bag)),
            Decommission = lists.Bind("decommission", PermissionBinder.Decommission),
            Upgrades = lists.Bind("upgrades", PermissionBinder.Upgrade),
            Severity = PermissionBinder.Severities(root.Inner("severity")),
            BrokenNames = expanded.BrokenNames.Union(lists.BrokenNames),
            IsIncomplete = expanded.IsIncomplete || lists.IsIncomplete,
        };
        ExternalSecretsHaveAStore.Check(estate, bag);
        return estate;
    }

    // A block that stands once can't be left out. What stands in for a broken one gives rise to no finding.
    private static T Sound<T>(Block? block, Func<Block, T> bind, T standIn)
    {
        if (block is null)
            return standIn;
        var bound = bind(block);
        return block.IsBroken ? standIn : bound;
    }
}
