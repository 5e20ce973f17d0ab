namespace RegionRender.Fuzz;

/// <summary>An estate with one file mutated. Its number alone decides what it is, so a number is all that a report needs.</summary>
/// <param name="Number">The seed.</param>
/// <param name="Estate">Name of the example that was mutated.</param>
/// <param name="MutatedPath">The file that was mutated.</param>
/// <param name="Files">All files of the estate by path.</param>
internal sealed record FuzzCase(int Number, string Estate, string MutatedPath, IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>Even numbers mutate bytes, odd ones nodes; the estates take turns.</summary>
    public static FuzzCase Make(int number, IReadOnlyList<SeedEstate> seeds)
    {
        var random = new Random(number);
        var seed = seeds[number / 2 % seeds.Count];
        // The estate file is one of many and holds the most.
        var path = random.Next(3) == 0 ? seed.Paths[random.Next(seed.Paths.Count)] : SeedEstate.EntryPath;
        var content = seed.Files[path];
        var mutated = number % 2 == 0 ? ByteMutation.Apply(content, random) : NodeMutation.Apply(content, random);
        return new FuzzCase(number, seed.Name, path, new Dictionary<string, byte[]>(seed.Files, StringComparer.Ordinal) { [path] = mutated });
    }

    /// <summary>Writes the estate below a folder, for a look at what failed.</summary>
    public void Save(string folder)
    {
        foreach (var (path, content) in Files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? folder);
            File.WriteAllBytes(file, content);
        }
    }
}
