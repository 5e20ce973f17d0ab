using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Whole objects inside of another say what they are, and have metadata like any object.</summary>
internal static class EmbeddedObjects
{
    public static void Judge(StructuralNode structure, YamlNode value, Reporter reporter)
    {
        if (!structure.HasEmbedded)
            return;
        switch (value)
        {
            case YamlMapping mapping:
                if (structure.IsEmbedded)
                    JudgeObject(mapping, reporter);
                foreach (var entry in mapping.Entries)
                {
                    if (structure.Child(entry.Key.Text) is not { } child)
                        continue;
                    reporter.Push(entry.Key);
                    Judge(child, entry.Value, reporter);
                    reporter.Pop();
                }

                break;
            case YamlSequence sequence when structure.Items is { } items:
                for (var i = 0; i < sequence.Items.Length; i++)
                {
                    reporter.Push(i);
                    Judge(items, sequence.Items[i], reporter);
                    reporter.Pop();
                }

                break;
        }
    }

    private static void JudgeObject(YamlMapping instance, Reporter reporter)
    {
        JudgeText(instance, "apiVersion", NameSyntax.IsGroupVersion, "must be 'version' or 'group/version'", reporter);
        JudgeText(instance, "kind", NameSyntax.IsKind, "must be letters, digits or '-', beginning with a letter, at most 63", reporter);
        if (reporter.Enter(instance, "metadata") is YamlMapping metadata)
            ObjectMetadata.JudgeEmbedded(metadata, reporter);
        reporter.Pop();
    }

    private static void JudgeText(YamlMapping instance, string field, Func<string, bool> isValid, string rule, Reporter reporter)
    {
        if (!instance.Has(field) || instance.Text(field) == "")
        {
            reporter.AddMissingProperty(instance, field);
            return;
        }

        var value = reporter.Enter(instance, field);
        if (value is YamlScalar { IsString: true } text && !isValid(text.Text))
            reporter.Add(text, ObjectDiagnostics.WrongName(reporter.Place(text), text.Text, rule));
        else if (value is not null and not YamlScalar { IsString: true })
            reporter.Add(value, SchemaDiagnostics.WrongType(reporter.Place(value), JsonTypes.String, value));
        reporter.Pop();
    }
}
