using RegionRender.Core.Profiles;
using RegionRender.Core.Transitions;
using RegionRender.Syntax;

namespace RegionRender.Core;

/// <summary>What a compilation may be told besides the estate.</summary>
public sealed record CompilerOptions
{
    /// <summary>Built-in templates and schemas, and nothing to compare with.</summary>
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

    /// <summary>
    /// Gives the rendering that this one is compared with, by where the estate says that Flux reads it (<c>flux.source</c>); null: nothing is compared.
    /// Asked once, where the estate itself is sound.
    /// </summary>
    public Func<RenderingSource, PreviousRendering?>? Previous { get; init; }

    /// <summary>What may be missing of the previous rendering although it is protected.</summary>
    public RemovalPermissions AllowedRemovals { get; init; } = RemovalPermissions.None;

    /// <summary>The day by which permissions that end (<c>until</c>) are judged, which only warns; null: by none.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Told the name of each stage as it begins; for a progress line.</summary>
    public Action<string>? Progress { get; init; }
}
