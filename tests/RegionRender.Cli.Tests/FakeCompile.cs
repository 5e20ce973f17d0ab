using RegionRender.Core;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Cli.Tests;

/// <summary>Stands in for the compiler until that reads estates: YAML and the estate's schema alone.</summary>
internal static class FakeCompile
{
    public static EstateCompilation Compile(EstateInput input, CompilerOptions options)
    {
        options.Progress?.Invoke("read");
        var bag = new DiagnosticBag();
        var schema = JsonSchema.Compile(Read(RepositoryFolder.Of("schemas", "estate.schema.json"), bag), bag);
        if (SourceTextReader.Decode(input.DisplayPrefix + input.EntryPath, input.Files.Read(input.EntryPath), bag) is { } source
            && YamlReader.ReadDocument(source, bag) is { } node && !bag.HasErrors)
            schema.Validate(node, bag);
        return new EstateCompilation(null, bag.ToSorted());
    }

    private static YamlNode Read(string file, DiagnosticBag bag) =>
        YamlReader.ReadDocument(new SourceText(file, File.ReadAllText(file)), bag) ?? throw new InvalidOperationException($"'{file}' is not YAML");
}
