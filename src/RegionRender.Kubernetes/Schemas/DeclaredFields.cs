using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The first thing the API server asks of an object: that every field is declared and of a kind that can be read into it.</summary>
internal static class DeclaredFields
{
    public static void Judge(StructuralNode structure, YamlNode value, Reporter reporter)
    {
        if (value is YamlScalar { IsNull: true })
            return;
        if (!JsonTypeOf.Is(value, structure.Types))
        {
            reporter.Add(value, SchemaDiagnostics.WrongType(reporter.Place(value), structure.Types, value));
            return;
        }

        switch (value)
        {
            case YamlMapping mapping:
                JudgeFields(structure, mapping, reporter);
                break;
            case YamlSequence sequence:
                JudgeItems(structure, sequence, reporter);
                break;
        }
    }

    private static void JudgeFields(StructuralNode structure, YamlMapping mapping, Reporter reporter)
    {
        foreach (var entry in mapping.Entries)
        {
            reporter.Push(entry.Key);
            if (structure.Child(entry.Key.Text) is { } child)
                Judge(child, entry.Value, reporter);
            else if (structure.IsClosed)
                reporter.AddUnknownProperty(entry.Key, mapping, structure.Properties.Keys);
            reporter.Pop();
        }
    }

    private static void JudgeItems(StructuralNode structure, YamlSequence sequence, Reporter reporter)
    {
        if (structure.Items is { } items)
        {
            for (var i = 0; i < sequence.Items.Length; i++)
            {
                reporter.Push(i);
                Judge(items, sequence.Items[i], reporter);
                reporter.Pop();
            }
        }

        if (structure.ListKind != ListKind.Atomic && !structure.IsOpen)
            ListItems.AreDistinct(structure, sequence, reporter);
    }
}
