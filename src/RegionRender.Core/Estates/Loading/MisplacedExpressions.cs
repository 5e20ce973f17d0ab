using RegionRender.Core.Expressions;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Finds expressions in keys, and in what must be known before anything is evaluated.</summary>
internal static class MisplacedExpressions
{
    /// <summary>Reports them, and gives their places.</summary>
    public static HashSet<Location> Report(YamlMapping file, DiagnosticBag bag)
    {
        var places = new HashSet<Location>();
        foreach (var entry in file.Entries)
        {
            var property = entry.Key.Text is "apiVersion" or "kind" or "include" or "metadata" or "k0rdent" or "flux" ? entry.Key.Text : null;
            Visit(entry, property, places, bag);
        }

        return places;
    }

    private static void Visit(YamlEntry entry, string? property, HashSet<Location> places, DiagnosticBag bag)
    {
        if (ExpressionScanner.HasExpression(entry.Key.Text) && places.Add(entry.Key.Location))
            bag.Add(ExpansionDiagnostics.StandsInKey(entry.Key));
        Visit(entry.Value, property, places, bag);
    }

    private static void Visit(YamlNode node, string? property, HashSet<Location> places, DiagnosticBag bag)
    {
        switch (node)
        {
            case YamlScalar scalar when property is not null && ScalarExpression.IsIn(scalar) && places.Add(scalar.Location):
                bag.Add(ExpansionDiagnostics.CanNotStandIn(property, scalar.Location));
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                    Visit(entry, property, places, bag);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                    Visit(item, property, places, bag);
                break;
        }
    }
}
