using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core;

/// <summary>What a compilation may be told besides the estate.</summary>
public sealed record CompilerOptions
{
    public static CompilerOptions Default { get; } = new();

    /// <summary>Files of a <c>--templates</c> folder, with a <c>catalog.yaml</c> at its root; null: the built-in templates alone.</summary>
    public ISourceFiles? Templates { get; init; }

    /// <summary>What stands before paths of <see cref="Templates"/> in messages.</summary>
    public string TemplatesDisplayPrefix { get; init; } = "";

    /// <summary>Files of a <c>--schemas</c> folder: of <c>schema import</c>, or CustomResourceDefinitions; null: the built-in schemas alone.</summary>
    public ISourceFiles? Schemas { get; init; }

    /// <summary>What stands before paths of <see cref="Schemas"/> in messages.</summary>
    public string SchemasDisplayPrefix { get; init; } = "";

    /// <summary>What k0rdent releases offer.</summary>
    internal ProfileCatalog Profiles { get; init; } = ProfileCatalog.BuiltIn;

    /// <summary>Told the name of each stage as it begins; for a progress line.</summary>
    public Action<string>? Progress { get; init; }
}
