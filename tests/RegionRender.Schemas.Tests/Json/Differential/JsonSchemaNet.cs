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
        using var document = JsonDocument.Parse(InWordsOfDotNet(schema));
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

    // ECMA-262 takes the long name of a general category for the short one (UnicodePropertyValueExpression), and the official suite requires it; the
    // engine that JsonSchema.Net uses knows short names only
    // (https://learn.microsoft.com/dotnet/standard/base-types/character-classes-in-regular-expressions#supported-unicode-general-categories). Both mean the
    // same, so that there is a verdict to compare.
    private static string InWordsOfDotNet(string schema) => schema.Replace(@"\\p{Letter}", @"\\p{L}", StringComparison.Ordinal);

    private static Peer.Dialect DialectOf(string draft) => draft switch
    {
        Draft06.Uri => Peer.Dialect.Draft06,
        Draft07.Uri => Peer.Dialect.Draft07,
        Draft201909.Uri => Peer.Dialect.Draft201909,
        Draft202012.Uri => Peer.Dialect.Draft202012,
        _ => throw new ArgumentException($"JsonSchema.Net doesn't read '{draft}'", nameof(draft)),
    };
}
