namespace RegionRender.Fuzz;

/// <summary>An example estate that mutations start from.</summary>
internal sealed record SeedEstate(string Name, IReadOnlyDictionary<string, byte[]> Files)
{
    public const string EntryPath = "estate.yaml";

    /// <summary>The YAML files, sorted, so that a number always means the same case.</summary>
    public IReadOnlyList<string> Paths { get; } =
        [.. Files.Keys.Where(path => path.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static SeedEstate Load(string name)
    {
        var folder = RepositoryFolder.Of("examples", "estates", name);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (!path.StartsWith("rendered/", StringComparison.Ordinal))
                files[path] = File.ReadAllBytes(file);
        }

        return new SeedEstate(name, files);
    }
}
