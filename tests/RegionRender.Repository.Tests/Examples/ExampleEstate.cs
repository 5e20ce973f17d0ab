using RegionRender.Core;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Repository.Tests.Examples;

/// <summary>An estate under <c>examples/estates</c>.</summary>
internal sealed record ExampleEstate(string Name)
{
    public const string EntryPath = "estate.yaml";

    public static IReadOnlyList<ExampleEstate> All { get; } =
        [.. Directory.GetDirectories(RepositoryFolder.Of("examples", "estates")).Order(StringComparer.Ordinal).Select(folder => new ExampleEstate(Path.GetFileName(folder)))];

    public static TheoryData<string> Names => [.. All.Select(example => example.Name)];

    public string Folder => RepositoryFolder.Of("examples", "estates", Name);

    public string RenderedFolder => Path.Combine(Folder, "rendered");

    /// <summary>The estate's own files by path, without its rendering.</summary>
    public IReadOnlyDictionary<string, byte[]> ReadFiles() => Directory
        .GetFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(file => (File: file, Path: Path.GetRelativePath(Folder, file).Replace('\\', '/')))
        .Where(item => !item.Path.StartsWith("rendered/", StringComparison.Ordinal))
        .ToDictionary(item => item.Path, item => File.ReadAllBytes(item.File), StringComparer.Ordinal);

    public ManifestTree Render() => Render(new InMemorySourceFiles(ReadFiles()));

    public ManifestTree Render(ISourceFiles files)
    {
        var compilation = EstateCompiler.Compile(new EstateInput(EntryPath, files, $"examples/estates/{Name}/"));
        return compilation.Tree ?? throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics.Select(item => $"{item.Location} {item.Id} {item.Message}")));
    }
}
