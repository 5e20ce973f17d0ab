using System.Collections.Frozen;
using System.Collections.Immutable;

namespace RegionRender.Schemas;

/// <summary>One draft of JSON Schema, or a draft with fewer vocabularies: which keywords there are and where subschemas stand.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Uri">The URI of its metaschema.</param>
/// <param name="Shapes">Keywords that hold subschemas.</param>
/// <param name="References">What makes keywords that only refer to another schema.</param>
/// <param name="Families">What makes the other keywords from a schema object, in the order of judging.</param>
internal sealed record Dialect(
    string Name,
    string Uri,
    FrozenDictionary<string, SubschemaShape> Shapes,
    ImmutableArray<KeywordFamily> References,
    ImmutableArray<KeywordFamily> Families)
{
    /// <summary>What stands for a dialect that isn't read: it judges nothing.</summary>
    public static Dialect Unread { get; } = new("", "", FrozenDictionary<string, SubschemaShape>.Empty, References: [], Families: []);

    /// <summary>True if <c>$ref</c> makes everything beside it void, as up to draft-07.</summary>
    public bool ReferenceHidesSiblings { get; init; }

    /// <summary>The keyword that gives a schema its URI.</summary>
    public string IdKeyword { get; init; } = "$id";

    /// <summary>How a schema gets a name that references use.</summary>
    public AnchorStyle Anchors { get; init; }

    /// <summary>What stands before the name of a vocabulary in its URI; null before there were vocabularies.</summary>
    public string? VocabularyPrefix { get; init; }

    /// <summary>The vocabularies that only annotate, and the one that is always there.</summary>
    public ImmutableArray<string> OtherVocabularies { get; init; } = [];

    public bool Knows(string vocabulary) =>
        VocabularyPrefix is not null
        && vocabulary.StartsWith(VocabularyPrefix, StringComparison.Ordinal)
        && OtherVocabularies.Concat(Families.Select(family => family.Vocabulary)).Contains(vocabulary[VocabularyPrefix.Length..]);

    /// <summary>The dialect of a metaschema that names its vocabularies; keywords of the others are void.</summary>
    public Dialect WithVocabularies(IReadOnlySet<string> vocabularies) => this with
    {
        Families = [.. Families.Where(family => vocabularies.Contains(VocabularyPrefix + family.Vocabulary))],
    };
}

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

/// <summary>How a schema gets a name that references use.</summary>
internal enum AnchorStyle
{
    /// <summary>By the fragment of its URI, as up to draft-07.</summary>
    Fragments,

    /// <summary>By <c>$anchor</c> and <c>$recursiveAnchor</c>, as in 2019-09.</summary>
    Recursive,

    /// <summary>By <c>$anchor</c> and <c>$dynamicAnchor</c>, as from 2020-12 on.</summary>
    Dynamic,
}
