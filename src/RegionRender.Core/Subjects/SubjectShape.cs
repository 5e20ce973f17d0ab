using System.Collections.Immutable;
using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>
/// The one description of what templates are given: the name, type and meaning of each value, and how it is taken from its record. Templates are
/// compiled against it, records become nodes by it, and the table in <c>templates/README.md</c> says it. Written out, for native code has no reflection.
/// </summary>
internal sealed class SubjectShape<T> : ISubjectShape
    where T : ISubjectValues
{
    private static readonly CelType FreeMap = CelType.Map(CelType.String, CelType.Dyn);

    private readonly ImmutableArray<Func<T, YamlNode?>> _values;

    public SubjectShape(string name)
        : this(name, [], [])
    {
    }

    private SubjectShape(string name, ImmutableArray<SubjectField> fields, ImmutableArray<Func<T, YamlNode?>> values)
    {
        Name = name;
        Fields = fields;
        _values = values;
    }

    public string Name { get; }

    public ImmutableArray<SubjectField> Fields { get; }

    public CelType Type => CelType.Object(Name, Fields.Select(item => new CelField(item.Name, item.Type)));

    public SubjectShape<T> Text(string name, string doc, Func<T, Located<string>> value) => With(new(name, "text", CelType.String, doc), item => Node(value(item)));

    public SubjectShape<T> OptionalText(string name, string doc, Func<T, Located<string>?> value) =>
        With(new(name, "text", CelType.String, doc) { IsOptional = true }, item => value(item) is { } text ? Node(text) : null);

    public SubjectShape<T> Texts(string name, string doc, Func<T, IEnumerable<Located<string>>> value) =>
        With(new(name, "list of texts", CelType.List(CelType.String), doc), item => new YamlSequence([.. value(item).Select(Node)], item.Location));

    /// <summary>A list of texts that was written as it is.</summary>
    public SubjectShape<T> WrittenTexts(string name, string doc, Func<T, YamlNode> value) => With(new(name, "list of texts", CelType.List(CelType.String), doc), value);

    public SubjectShape<T> TextMap(string name, string doc, Func<T, IEnumerable<KeyValuePair<string, Located<string>>>> value) =>
        With(new(name, "map of texts", CelType.Map(CelType.String, CelType.String), doc), item => Node(value(item), item.Location));

    public SubjectShape<T> OptionalTextMap(string name, string doc, Func<T, IEnumerable<KeyValuePair<string, Located<string>>>?> value) => With(
        new(name, "map of texts", CelType.Map(CelType.String, CelType.String), doc) { IsOptional = true },
        item => value(item) is { } texts ? Node(texts, item.Location) : null);

    public SubjectShape<T> Flag(string name, string doc, Func<T, Located<bool>> value) => With(new(name, "true or false", CelType.Bool, doc), item => Node(value(item)));

    public SubjectShape<T> OptionalFlag(string name, string doc, Func<T, Located<bool>?> value) =>
        With(new(name, "true or false", CelType.Bool, doc) { IsOptional = true }, item => value(item) is { } flag ? Node(flag) : null);

    public SubjectShape<T> Map(string name, string doc, Func<T, YamlMapping> value) => With(new(name, "map", FreeMap, doc), value);

    public SubjectShape<T> OptionalMap(string name, string doc, Func<T, YamlMapping?> value) => With(new(name, "map", FreeMap, doc) { IsOptional = true }, value);

    /// <summary>A record whose fields templates name.</summary>
    public SubjectShape<T> Record<TInner>(string name, string doc, SubjectShape<TInner> shape, Func<T, TInner> value)
        where TInner : ISubjectValues =>
        With(new(name, "map", shape.Type, doc) { Inner = shape.Fields }, item => shape.ToNode(value(item)));

    public SubjectShape<T> OptionalRecord<TInner>(string name, string doc, SubjectShape<TInner> shape, Func<T, TInner?> value)
        where TInner : class, ISubjectValues =>
        With(new(name, "map", shape.Type, doc) { IsOptional = true, Inner = shape.Fields }, item => value(item) is { } inner ? shape.ToNode(inner) : null);

    public SubjectShape<T> Records<TInner>(string name, string doc, SubjectShape<TInner> shape, Func<T, IEnumerable<TInner>> value)
        where TInner : ISubjectValues =>
        With(new(name, "list of maps", CelType.List(shape.Type), doc) { Inner = shape.Fields }, item => Nodes(shape, value(item), item.Location));

    /// <summary>A map that templates mostly take over whole, so that they may ask it for any name.</summary>
    public SubjectShape<T> OpenRecord<TInner>(string name, string doc, SubjectShape<TInner> shape, Func<T, TInner> value)
        where TInner : ISubjectValues =>
        With(new(name, "map", FreeMap, doc) { Inner = shape.Fields }, item => shape.ToNode(value(item)));

    /// <summary>A list of such maps.</summary>
    public SubjectShape<T> OpenRecords<TInner>(string name, string doc, SubjectShape<TInner> shape, Func<T, IEnumerable<TInner>> value)
        where TInner : ISubjectValues =>
        With(new(name, "list of maps", CelType.List(FreeMap), doc) { Inner = shape.Fields }, item => Nodes(shape, value(item), item.Location));

    /// <summary>A list of such maps, which is absent where it is empty.</summary>
    public SubjectShape<T> OptionalRecords<TInner>(string name, string doc, SubjectShape<TInner> shape, Func<T, ImmutableArray<TInner>> value)
        where TInner : ISubjectValues =>
        With(
            new(name, "list of maps", CelType.List(FreeMap), doc) { IsOptional = true, Inner = shape.Fields },
            item => value(item) is { IsEmpty: false } items ? Nodes(shape, items, item.Location) : null);

    /// <summary>The record under the subject's name, as templates are given it.</summary>
    public YamlMapping ToValues(T values) => new([YamlEntry.Of(Name, ToNode(values))], values.Location);

    // A value that is absent leaves its key out, so that templates ask with has().
    private YamlMapping ToNode(T values)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(Fields.Length);
        for (var i = 0; i < Fields.Length; i++)
        {
            if (_values[i](values) is { } node)
                entries.Add(YamlEntry.Of(Fields[i].Name, node));
        }

        entries.AddRange(values.More);
        return new YamlMapping(entries.DrainToImmutable(), values.Location);
    }

    private static YamlSequence Nodes<TInner>(SubjectShape<TInner> shape, IEnumerable<TInner> items, Location location)
        where TInner : ISubjectValues =>
        new([.. items.Select(shape.ToNode)], location);

    private static YamlScalar Node(Located<string> text) => YamlScalar.String(text.Value, text.Location);

    private static YamlScalar Node(Located<bool> flag) => YamlScalar.Boolean(flag.Value, flag.Location);

    private static YamlMapping Node(IEnumerable<KeyValuePair<string, Located<string>>> texts, Location location) =>
        new([.. texts.Select(pair => YamlEntry.Of(pair.Key, Node(pair.Value)))], location);

    private SubjectShape<T> With(SubjectField field, Func<T, YamlNode?> value) => new(Name, Fields.Add(field), _values.Add(value));
}
