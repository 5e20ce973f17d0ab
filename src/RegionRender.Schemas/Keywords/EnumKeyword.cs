using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>enum</c> and <c>const</c></summary>
internal sealed class EnumKeyword(ImmutableArray<YamlNode> values) : Keyword
{
    private readonly HashSet<string> _texts =
        new(values.OfType<YamlScalar>().Where(value => value.IsString).Select(value => value.Text), StringComparer.Ordinal);

    public override bool EndsReport => true;

    public static Keyword? CompileEnum(SchemaSource source) => source.Mapping["enum"] switch
    {
        null => null,
        YamlSequence list => new EnumKeyword(list.Items),
        var other => source.Malformed<Keyword?>("enum", other, "a list", null),
    };

    public static Keyword? CompileConst(SchemaSource source) => source.Mapping["const"] is { } value ? new EnumKeyword([value]) : null;

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        if (instance is YamlScalar { IsString: true } text)
            return _texts.Contains(text.Text);
        foreach (var value in values)
        {
            if (JsonEquality.AreEqual(value, instance))
                return true;
        }

        return false;
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (!IsValid(instance, reporter.Evaluation))
            reporter.Add(instance, SchemaDiagnostics.ValueNotAllowed(reporter.Place(instance), instance, values));
    }

    public override void Describe(SchemaShape shape)
    {
        shape.Types &= values.Aggregate(JsonTypes.None, (types, value) => types | JsonTypeOf.Node(value));
        shape.Values = shape.Values.IsDefault ? values : [.. shape.Values.Intersect(values, JsonEquality.Instance)];
    }
}
