using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Changes;

/// <summary>Estates of one file, rendered one over the other.</summary>
internal static class Rendered
{
    public static EstateCompilation Over(EstateCompilation? previous, string estate, ProfileCatalog? profiles = null) => EstateCompiler.Compile(
        new EstateInput("estate.yaml", InMemorySourceFiles.FromTexts([KeyValuePair.Create("estate.yaml", estate)])),
        new CompilerOptions
        {
            Profiles = profiles ?? ProfileCatalog.BuiltIn,
            Previous = previous is null ? null : _ => new PreviousRendering(FilesOf(previous), "rendered/"),
        });

    private static InMemorySourceFiles FilesOf(EstateCompilation compilation)
    {
        Assert.NotNull(compilation.Tree);
        return new InMemorySourceFiles(compilation.Tree.Files.ToDictionary(file => file.Path, file => file.Content.ToArray(), StringComparer.Ordinal));
    }
}
