using System.Text;

namespace RegionRender.Syntax;

/// <summary>Source files that live in memory only.</summary>
public sealed class InMemorySourceFiles(IReadOnlyDictionary<string, byte[]> files) : ISourceFiles
{
    /// <summary>Files from texts, encoded as UTF-8.</summary>
    public static InMemorySourceFiles FromTexts(IEnumerable<KeyValuePair<string, string>> texts) =>
        new(texts.ToDictionary(pair => pair.Key, pair => Encoding.UTF8.GetBytes(pair.Value), StringComparer.Ordinal));

    public IEnumerable<string> List(string folder) =>
        folder.Length == 0 ? files.Keys : files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal));

    public byte[]? Read(string path) => files.GetValueOrDefault(path);
}
