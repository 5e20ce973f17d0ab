using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Binds a region.</summary>
internal static class RegionBinder
{
    public static Region Bind(Block block, K0rdentSettings k0rdent, FluxSettings flux, SecretsSettings secrets, DiagnosticBag bag)
    {
        var name = block.Text("name");
        return new Region
        {
            Name = name,
            Registration = Registration(block, name, k0rdent, bag),
            Delivery = FluxBinder.Delivery(block, flux.Delivery),
            Providers = SettingsBinder.Providers(block),
            Core = SettingsBinder.Core(block),
            Labels = block.TextMap("labels"),
            Secrets = block.Inner("secrets") is { } own ? SecretsBinder.Settings(own, secrets) : secrets,
            Observability = block.Mapping("observability") is { } observability ? new Observability(observability, observability.Location) : null,
            Location = block.Location,
        };
    }

    private static Registration Registration(Block region, Located<string> name, K0rdentSettings k0rdent, DiagnosticBag bag)
    {
        var block = region.Required("registration");
        if (block.Inner("cluster") is { } cluster)
            return new ClusterRegistration(ClusterBinder.BindRegional(cluster, name, k0rdent.Namespace.Value, bag), block.Location);
        var kubeConfig = block.Required("kubeConfig");
        var from = kubeConfig.Has("from") ? SecretsBinder.Reference(kubeConfig, kubeConfig.Node["from"]) : null;
        return new KubeConfigRegistration(kubeConfig.Text("secret"), kubeConfig.TextOr("key", "value"), from, block.Location);
    }
}
