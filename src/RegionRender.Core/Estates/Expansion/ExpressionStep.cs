using System.Collections.Immutable;
using RegionRender.Cel;

namespace RegionRender.Core.Estates;

/// <summary>One step of the expansion: the names that are known at it, and those that are known at the last one of its kind.</summary>
internal sealed class ExpressionStep
{
    private readonly ImmutableDictionary<string, CelType> _types;

    private ExpressionStep(string title, ImmutableDictionary<string, CelType> types, CelEnvironment known, CelEnvironment knownInTheEnd)
    {
        Title = title;
        _types = types;
        Known = known;
        KnownInTheEnd = knownInTheEnd;
    }

    /// <summary>A step that knows nothing.</summary>
    public static ExpressionStep First { get; } = new(
        "", ImmutableDictionary.Create<string, CelType>(StringComparer.Ordinal), CelEnvironment.Standard, CelEnvironment.Standard);

    /// <summary>What is evaluated, in the user's words.</summary>
    public string Title { get; }

    public CelEnvironment Known { get; }

    /// <summary>Tells what comes too early from what is never known.</summary>
    public CelEnvironment KnownInTheEnd { get; }

    public CelType TypeOf(string name) => _types[name];

    public ExpressionStep Called(string title) => new(title, _types, Known, KnownInTheEnd);

    /// <summary>The step with one more name, a mapping with these fields.</summary>
    public ExpressionStep With(string name, params IEnumerable<string> fields) => With(name, fields, fields, isOpen: false);

    /// <summary>The step with one more name, a mapping with any fields.</summary>
    public ExpressionStep WithOpen(string name) => With(name, [], [], isOpen: true);

    /// <summary>The step with one more name, of which some fields are known, and in the end all.</summary>
    public ExpressionStep WithSome(string name, ImmutableArray<string> fields, ImmutableArray<string> fieldsInTheEnd) =>
        With(name, fields, fieldsInTheEnd, isOpen: false);

    private ExpressionStep With(string name, IEnumerable<string> fields, IEnumerable<string> fieldsInTheEnd, bool isOpen)
    {
        var type = Mapping(name, fields, isOpen);
        return new ExpressionStep(
            Title, _types.SetItem(name, type), Known.WithVariable(name, type), KnownInTheEnd.WithVariable(name, Mapping(name, fieldsInTheEnd, isOpen)));
    }

    /// <summary>The step with a name that only comes later.</summary>
    public ExpressionStep WithLater(string name, IEnumerable<string> fields) =>
        new(Title, _types, Known, KnownInTheEnd.WithVariable(name, Mapping(name, fields, isOpen: false)));

    private static CelType Mapping(string name, IEnumerable<string> fields, bool isOpen) =>
        CelType.Object(name, fields.Select(field => new CelField(field, CelType.Dyn)), isOpen);
}
