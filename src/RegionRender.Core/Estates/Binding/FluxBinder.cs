using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Binds the flux block.</summary>
internal static class FluxBinder
{
    /// <summary>Where the rendering lies in the repository unless the estate says otherwise.</summary>
    public const string DefaultPath = "rendered";

    // The oldest Flux that serves every API we emit, for the sake of OCIRepository v1 (fluxcd/website,
    // content/en/blog/2025-05-29-announcing-flux-v2.6.0): a safe guess where the user names none.
    private const string OldestVersion = "2.6";

    /// <summary>Stands in for a block that can't be read.</summary>
    public static FluxSettings StandIn { get; } = new()
    {
        Version = Nowhere(OldestVersion),
        Namespace = Nowhere("flux-system"),
        Delivery = Estates.Delivery.Hub,
        WorkloadsPer = WorkloadsPer.Region,
        Source = new FluxSource
        {
            Kind = "GitRepository",
            Name = Nowhere("fleet"),
            Url = Nowhere("https://git.invalid/fleet.git"),
            Ref = new YamlMapping([YamlEntry.Of("branch", YamlScalar.String("main", Location.None))], Location.None),
            Path = Nowhere(DefaultPath),
            Location = Location.None,
        },
        Location = Location.None,
    };

    public static FluxSettings Bind(Block block) => new()
    {
        Version = block.TextOr("version", OldestVersion),
        Namespace = block.TextOr("namespace", "flux-system"),
        Delivery = Delivery(block, Estates.Delivery.Hub),
        WorkloadsPer = block.Word("workloadsPer", WorkloadsPer.Region, ("region", WorkloadsPer.Region), ("cluster", WorkloadsPer.Cluster)),
        Source = Source(block.Required("source")),
        Location = block.Location,
    };

    public static Delivery Delivery(Block block, Delivery inherited) =>
        block.Word("delivery", inherited, ("hub", Estates.Delivery.Hub), ("agent", Estates.Delivery.Agent));

    private static FluxSource Source(Block block)
    {
        var path = block.TextOr("path", DefaultPath);
        return new FluxSource
        {
            Kind = block.Text("kind").Value,
            Name = block.Text("name"),
            Url = block.Text("url"),
            Ref = block.Required("ref").Node,
            SecretRef = block.Inner("secretRef")?.Text("name"),
            Path = path with { Value = WithoutDots(path.Value) },
            Location = block.Location,
        };
    }

    private static Located<string> Nowhere(string text) => new(text, Location.None);

    private static string WithoutDots(string path) =>
        string.Join('/', path.Split('/').Where(part => part is not ("" or ".")));
}
