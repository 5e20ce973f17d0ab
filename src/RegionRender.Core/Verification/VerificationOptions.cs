using RegionRender.Core.Transitions;
using RegionRender.Syntax;

namespace RegionRender.Core.Verification;

/// <summary>What a verification may be told besides the tree.</summary>
public sealed record VerificationOptions
{
    /// <summary>Built-in schemas, and nothing to compare with.</summary>
    public static VerificationOptions Default { get; } = new();

    /// <summary>Files of a <c>--schemas</c> folder: of <c>schema import</c>, or CustomResourceDefinitions; null: the built-in schemas alone.</summary>
    public ISourceFiles? Schemas { get; init; }

    /// <summary>What stands before paths of <see cref="Schemas"/> in messages.</summary>
    public string SchemasDisplayPrefix { get; init; } = "";

    /// <summary>The tree that this one shall replace; null: only the tree itself is judged.</summary>
    public ISourceFiles? Base { get; init; }

    /// <summary>What may be missing of <see cref="Base"/> although it is protected.</summary>
    public RemovalPermissions Allowed { get; init; } = RemovalPermissions.None;

    /// <summary>What stands before paths of <see cref="Base"/> in messages.</summary>
    public string BaseDisplayPrefix { get; init; } = "";
}
