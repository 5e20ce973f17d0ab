using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>Source files that remember what was read of them.</summary>
internal sealed class RecordedFiles(ISourceFiles files) : ISourceFiles
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);

    /// <summary>The bytes of every file that was read, by its path.</summary>
    public IReadOnlyDictionary<string, byte[]> Contents => _contents;

    /// <inheritdoc/>
    public IEnumerable<string> List(string folder) => files.List(folder);

    /// <inheritdoc/>
    public IEnumerable<SourceObstacle> Obstacles(string path) => files.Obstacles(path);

    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        var bytes = files.Read(path);
        if (bytes is not null)
        {
            lock (_gate)
                _contents[path] = bytes;
        }

        return bytes;
    }
}
