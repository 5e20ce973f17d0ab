using System.Text.Json;
using Peer = global::Json.Schema;

namespace RegionRender.Schemas.Tests.Json.Differential;

/// <summary>A schema compiled by JsonSchema.Net, which shares no code with ours. It throws at schemas that it can't read.</summary>
internal sealed class JsonSchemaNet
{
    private static readonly Peer.EvaluationOptions VerdictOnly = new() { OutputFormat = Peer.OutputFormat.Flag };

    private readonly Peer.JsonSchema? _schema;

    private JsonSchemaNet(Peer.JsonSchema? schema) => _schema = schema;

    public static JsonSchemaNet Compile(string schema, string draft, Func<Uri, string?>? remotes = null)
    {
        var options = new Peer.BuildOptions
        {
            Dialect = DialectOf(draft),
            SchemaRegistry = new Peer.SchemaRegistry(),
            DialectRegistry = new Peer.DialectRegistry(),
            VocabularyRegistry = new Peer.VocabularyRegistry(),
        };
        options.SchemaRegistry.Fetch = (uri, _) => remotes?.Invoke(uri) is { } text ? Peer.JsonSchema.FromText(text, options, uri) : null;
        using var document = JsonDocument.Parse(schema);
        try
        {
            return new JsonSchemaNet(Peer.JsonSchema.Build(document.RootElement.Clone(), options));
        }
        catch (ArgumentException)
        {
            // A regular expression that .NET doesn't take.
            return new JsonSchemaNet(null);
        }
    }

    /// <summary>The verdict, or null if the schema couldn't be read.</summary>
    public bool? IsValid(string document)
    {
        using var parsed = JsonDocument.Parse(document);
        return _schema?.Evaluate(parsed.RootElement, VerdictOnly).IsValid;
    }

    private static Peer.Dialect DialectOf(string draft) => draft switch
    {
        Draft06.Uri => Peer.Dialect.Draft06,
        Draft07.Uri => Peer.Dialect.Draft07,
        Draft201909.Uri => Peer.Dialect.Draft201909,
        Draft202012.Uri => Peer.Dialect.Draft202012,
        _ => throw new ArgumentException($"JsonSchema.Net doesn't read '{draft}'", nameof(draft)),
    };
}
