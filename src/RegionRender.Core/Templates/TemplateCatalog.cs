using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Templates;

/// <summary>What the <c>catalog.yaml</c> of a folder lists.</summary>
internal sealed record TemplateCatalog(ImmutableArray<TemplateEntry> Templates, ImmutableArray<TextEntry> Texts)
{
    private const string FileName = "catalog.yaml";

    private static readonly TemplateCatalog Empty = new([], []);

    public static TemplateCatalog Read(ISourceFiles files, string displayPrefix, DiagnosticBag bag)
    {
        if (files.Read(FileName) is not { } bytes)
        {
            var place = new Location(new SourceText(displayPrefix + FileName, ""), default);
            bag.Add(TemplateDiagnostics.MissingFile(place, FileName, []));
            return Empty;
        }

        if (SourceTextReader.Decode(displayPrefix + FileName, bytes, bag) is not { } source || YamlReader.ReadDocument(source, bag) is not { } root)
            return Empty;
        if (root is YamlMapping mapping && (mapping["templates"] ?? mapping["texts"]) is YamlSequence)
            return new TemplateCatalog([.. TemplatesIn(mapping, bag)], [.. TextsIn(mapping, bag)]);
        bag.Add(TemplateDiagnostics.InvalidCatalog(root.Location, "a template catalog has a list 'templates'"));
        return Empty;
    }

    private static IEnumerable<TemplateEntry> TemplatesIn(YamlMapping catalog, DiagnosticBag bag)
    {
        foreach (var entry in EntriesOf("templates", catalog, ["name", "file", "subject"], bag))
        {
            if (entry.Has("scope") && entry.Text("scope") is not ("management" or "regional"))
                bag.Add(TemplateDiagnostics.UnknownScope((entry["scope"] ?? entry).Location, entry.Text("scope") ?? ""));
            else
                yield return new TemplateEntry(entry.Text("name") ?? "", entry.Text("file") ?? "", entry.Text("subject") ?? "", entry.Text("scope"), entry);
        }
    }

    private static IEnumerable<TextEntry> TextsIn(YamlMapping catalog, DiagnosticBag bag) =>
        EntriesOf("texts", catalog, ["name", "file"], bag).Select(entry => new TextEntry(entry.Text("name") ?? "", entry.Text("file") ?? "", entry));

    private static IEnumerable<YamlMapping> EntriesOf(string list, YamlMapping catalog, string[] requiredTexts, DiagnosticBag bag)
    {
        if (!catalog.Has(list))
            yield break;
        if (catalog[list] is not YamlSequence items)
        {
            bag.Add(TemplateDiagnostics.InvalidCatalog((catalog[list] ?? catalog).Location, $"'{list}' of a template catalog is a list"));
            yield break;
        }

        foreach (var item in items.Items)
        {
            if (item is not YamlMapping entry)
                bag.Add(TemplateDiagnostics.InvalidCatalog(item.Location, "an entry of a template catalog is a map"));
            else if (Array.Find(requiredTexts, key => entry.Text(key) is null) is { } missing)
                bag.Add(TemplateDiagnostics.InvalidCatalog((entry[missing] ?? entry).Location, $"the entry has no text '{missing}'"));
            else
                yield return entry;
        }
    }
}

/// <summary>The entry of a text template in a catalog.</summary>
/// <param name="Name">The text that it makes.</param>
/// <param name="File">Path relative to the catalog.</param>
/// <param name="Node">The entry as it stands in the catalog.</param>
internal sealed record TextEntry(string Name, string File, YamlMapping Node)
{
    /// <summary>The place of one of its values.</summary>
    public Location At(string key) => (Node[key] ?? Node).Location;
}
