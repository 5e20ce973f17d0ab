using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>propertyNames</c>: keys are judged as strings, whatever they look like.</summary>
internal sealed class PropertyNamesKeyword(SchemaNode schema) : Keyword
{
    public static Keyword? Compile(SchemaSource source) => source.Schema("propertyNames") is { } schema ? new PropertyNamesKeyword(schema) : null;

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        if (instance is not YamlMapping mapping)
            return true;
        foreach (var entry in mapping.Entries)
        {
            if (!schema.IsValid(AsString(entry.Key), evaluation))
                return false;
        }

        return true;
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is not YamlMapping mapping)
            return;
        foreach (var entry in mapping.Entries)
        {
            reporter.PushName(entry.Key);
            schema.Report(AsString(entry.Key), reporter);
            reporter.Pop();
        }
    }

    private static YamlScalar AsString(YamlScalar key) => key.IsString ? key : YamlScalar.String(key.Text, key.Location);
}
