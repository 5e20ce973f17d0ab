using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Binds what the user permits: destruction, upgrades, other severities.</summary>
internal static class PermissionBinder
{
    public static Decommission Decommission(Block block) => new()
    {
        Kind = block.Text("kind"),
        Name = block.Text("name"),
        Clusters = block.Texts("clusters"),
        Reason = block.Text("reason").Value,
        Until = block.OptionalText("until"),
        Location = block.Location,
    };

    public static Upgrade Upgrade(Block block) =>
        new(block.OptionalText("family"), block.OptionalText("cluster"), block.Text("from"), block.Text("to"), block.Location);

    public static ImmutableArray<SeverityOverride> Severities(Block? block)
    {
        if (block is null)
            return [];
        var overrides = ImmutableArray.CreateBuilder<SeverityOverride>(block.Node.Entries.Length);
        foreach (var entry in block.Node.Entries)
        {
            var item = block.BlockOf(entry.Value);
            var level = item.Word<Severity?>("level", null, ("error", Severity.Error), ("warning", Severity.Warning), ("off", null));
            var reason = item.Text("reason").Value;
            if (!item.IsBroken)
                overrides.Add(new SeverityOverride(new Located<string>(entry.Key.Text, entry.Key.Location), level, reason, item.Location));
        }

        return overrides.DrainToImmutable();
    }
}
