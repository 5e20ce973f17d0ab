using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Estates;

/// <summary>The estates under <c>examples/estates</c>.</summary>
internal static class ExampleEstate
{
    /// <summary>The files of an example by path, without its rendering.</summary>
    public static Dictionary<string, byte[]> Files(string name)
    {
        var folder = RepositoryFolder.Of("examples", "estates", name);
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), Bytes: File.ReadAllBytes(file)))
            .Where(file => !file.Path.StartsWith("rendered/", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => file.Bytes, StringComparer.Ordinal);
    }

    public static EstateInput Input(string name) => new("estate.yaml", new InMemorySourceFiles(Files(name)));
}
