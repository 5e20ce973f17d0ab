using System.Collections.Frozen;
using System.Collections.Immutable;

namespace RegionRender.Schemas;

/// <summary>One draft of JSON Schema, or a draft with fewer vocabularies: which keywords there are and where subschemas stand.</summary>
/// <param name="Uri">The URI of its metaschema.</param>
/// <param name="Shapes">Keywords that hold subschemas.</param>
/// <param name="Families">What makes keywords from a schema object, in the order of judging.</param>
/// <param name="ReferenceHidesSiblings">True if <c>$ref</c> makes everything beside it void, as up to draft-07.</param>
internal sealed record Dialect(
    string Uri,
    FrozenDictionary<string, SubschemaShape> Shapes,
    ImmutableArray<KeywordFamily> Families,
    bool ReferenceHidesSiblings);

/// <summary>Keywords that are compiled together; the vocabulary is the last part of its URI.</summary>
internal sealed record KeywordFamily(string Vocabulary, Func<SchemaSource, Keyword?> Compile);

/// <summary>How a keyword holds its subschemas.</summary>
internal enum SubschemaShape
{
    One,
    OneOrList,
    List,
    Map,

    /// <summary>A map whose values are schemas or lists of names, as <c>dependencies</c>.</summary>
    MapOfSchemasOrNames,
}
