using System.Collections.Frozen;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Binds services, and the templates that they and clusters come from.</summary>
internal static class ServiceBinder
{
    private static readonly FrozenSet<string> ModelledProperties = FrozenSet.Create(StringComparer.Ordinal, "name", "namespace", "template", "values", "dependsOn");

    public static Service Service(Block block) => new()
    {
        Name = block.Text("name"),
        Namespace = block.TextOr("namespace", "default"),
        Template = Template(block),
        Values = block.Node["values"],
        DependsOn = block.Blocks("dependsOn", item => new ServiceDependency(item.Text("name"), item.OptionalText("namespace"))),
        Other = new YamlMapping([.. block.Node.Entries.Where(entry => !ModelledProperties.Contains(entry.Key.Text))], block.Location),
        Location = block.Location,
    };

    public static MultiClusterService MultiClusterService(Block block) => new()
    {
        Name = block.Text("name"),
        Select = block.Mapping("select"),
        Services = block.Blocks("services", Service),
        DependsOn = block.Texts("dependsOn"),
        Location = block.Location,
    };

    public static ServiceTemplateSource Source(Block block)
    {
        var source = block.Required("source");
        return new ServiceTemplateSource
        {
            Name = source.Text("name"),
            Url = source.Text("url"),
            SecretRef = source.Inner("secretRef")?.Text("name"),
            Charts = block.Blocks("charts", chart => new ServiceChart(chart.Text("name"), chart.Texts("versions"), chart.Location)),
            Location = block.Location,
        };
    }

    public static TemplateChain TemplateChain(Block block) => new(block.Text("name"), block.Texts("templates"), block.Location);

    private static ServiceTemplateReference Template(Block service)
    {
        if (service.Node["template"] is not YamlMapping node)
        {
            var name = service.Text("template");
            return new ServiceTemplateReference(name.Value, null, null, name.Location);
        }

        var block = service.BlockOf(node);
        var (chart, version) = (block.Text("chart").Value, block.Text("version").Value);
        return new ServiceTemplateReference(null, chart, version, block.Location);
    }
}
