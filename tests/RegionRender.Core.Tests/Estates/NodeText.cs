using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Estates;

/// <summary>Nodes on one line, to compare with.</summary>
internal static class NodeText
{
    public static string Of(YamlNode? node) => node switch
    {
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key.Text}: {Of(entry.Value)}"))}}}",
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Of))}]",
        _ => node?.ToString() ?? "nothing",
    };
}
