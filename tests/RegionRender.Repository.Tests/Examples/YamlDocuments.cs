using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Repository.Tests.Examples;

internal static class YamlDocuments
{
    /// <summary>The documents of a file that must be sound.</summary>
    public static ImmutableArray<YamlNode> Read(string path, ReadOnlySpan<byte> content)
    {
        var bag = new DiagnosticBag();
        var source = SourceTextReader.Decode(path, content, bag);
        var documents = source is null ? [] : YamlReader.ReadDocuments(source, bag);
        return bag.HasErrors ? throw new InvalidDataException($"{bag.ToSorted()[0].Location} {bag.ToSorted()[0].Message}") : documents;
    }
}
