using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Reads the estate file and all parts that it includes, judges each by the schema, and merges them.</summary>
internal static class EstateLoader
{
    /// <summary>The merged estate, or null if the estate file itself can't be read.</summary>
    public static LoadedEstate? Load(EstateInput input, DiagnosticBag bag)
    {
        var source = ReadEntry(input, bag);
        if (source is null || ReadMapping(source, bag) is not { } entry)
            return null;
        EstateSchema.Report(entry, EstateSchema.Estate, bag);
        input = RenderingPlace.Find(input, entry);
        var parts = new PartReader(new NamedFiles(input, bag), bag);
        parts.ReadAllIncludedBy(input.EntryPath, entry);
        IncludeCycles.Report(parts.Includes, bag);
        return new LoadedEstate(PartMerger.Merge(entry, parts.Parts), parts.IsIncomplete, input);
    }

    /// <summary>The root mapping of a file; null, and a finding, if it has none.</summary>
    public static YamlMapping? ReadMapping(SourceText source, DiagnosticBag bag)
    {
        switch (YamlReader.ReadDocument(source, bag))
        {
            case null:
                return null;
            case YamlMapping mapping:
                return mapping;
            case var other:
                EstateSchema.Estate.Validate(other, bag);
                return null;
        }
    }

    private static SourceText? ReadEntry(EstateInput input, DiagnosticBag bag)
    {
        var path = input.DisplayPrefix + input.EntryPath;
        var start = new Location(new SourceText(path, ""), default);
        if (input.Files.Obstacles(input.EntryPath).FirstOrDefault(item => item.Path == input.EntryPath) is { } obstacle)
            bag.Add(LoadingDiagnostics.EstateIsNoFile(start, obstacle));
        else if (input.Files.Read(input.EntryPath) is { } bytes)
            return SourceTextReader.Decode(path, bytes, bag);
        else
            bag.Add(LoadingDiagnostics.EstateIsMissing(start));
        return null;
    }
}
