namespace RegionRender.Cli.Commands;

/// <summary>The estate file that a command line names.</summary>
/// <param name="Folder">Absolute; what the estate includes lies below it.</param>
/// <param name="Name">Name of the file in it.</param>
/// <param name="DisplayPrefix">What stands before paths of the folder in messages; may be empty.</param>
internal sealed record EstateFile(string Folder, string Name, string DisplayPrefix)
{
    public const string DefaultName = "estate.yaml";

    public string DisplayPath => DisplayPrefix + Name;

    /// <summary>Finds the file, or the <c>estate.yaml</c> of the folder that was named.</summary>
    public static EstateFile Find(string path, CommandHost host)
    {
        var full = DisplayPaths.Full(path, host);
        if (Directory.Exists(full))
            full = Path.Combine(full, DefaultName);
        if (!File.Exists(full))
            throw new UsageException($"there is no estate '{DisplayPaths.Of(full, host)}'", "name the estate file, or the folder that holds estate.yaml");
        var folder = Path.GetDirectoryName(full) ?? full;
        return new EstateFile(folder, Path.GetFileName(full), DisplayPaths.Prefix(folder, host));
    }
}
