using System.Collections.Immutable;
using RegionRender.Core.Subjects;
using RegionRender.Syntax;

namespace RegionRender.Core.Templates;

/// <summary>Reads catalogs and compiles their templates.</summary>
internal static class TemplateLoader
{
    private const string CatalogFile = "catalog.yaml";

    private static readonly string[] RequiredTexts = ["name", "file", "subject"];

    private static readonly Lazy<ImmutableArray<Template>> BuiltIn = new(LoadBuiltIn);

    /// <summary>The built-in templates, with those of a folder over them.</summary>
    /// <param name="files">A folder with a <c>catalog.yaml</c>; null: the built-in ones alone.</param>
    /// <param name="displayPrefix">What stands before its paths in messages.</param>
    /// <param name="ofIdentities">Templates that the release asks for to render identities: where none is built in, the folder may bring it.</param>
    /// <param name="bag">Takes what is wrong with the folder's templates.</param>
    public static TemplateSet Load(ISourceFiles? files, string displayPrefix, IReadOnlyCollection<string> ofIdentities, DiagnosticBag bag)
    {
        var templates = BuiltIn.Value.ToDictionary(template => template.Entry.Name, StringComparer.Ordinal);
        if (files is null)
            return new TemplateSet(templates.Values);
        foreach (var template in LoadFolder(files, displayPrefix, bag))
        {
            var name = template.Entry.Name;
            var subject = templates.GetValueOrDefault(name)?.Entry.Subject ?? (ofIdentities.Contains(name) ? IdentityValues.Shape.Name : null);
            if (Accept(template.Entry, subject, bag))
                templates[name] = template;
        }

        return new TemplateSet(templates.Values);
    }

    // A template that has its place in the plan has its subject there.
    private static bool Accept(TemplateEntry entry, string? plannedSubject, DiagnosticBag bag)
    {
        if (plannedSubject is not null && plannedSubject != entry.Subject)
            bag.Add(TemplateDiagnostics.WrongSubject(entry.At("subject"), entry.Name, plannedSubject, entry.Subject));
        else if (plannedSubject is null && entry.Scope is null)
            bag.Add(TemplateDiagnostics.Misplaced(entry.At("name"), entry.Name, BuiltIn.Value.Select(template => template.Entry.Name)));
        else
            return true;
        return false;
    }

    private static ImmutableArray<Template> LoadBuiltIn()
    {
        var bag = new DiagnosticBag();
        var templates = LoadFolder(new EmbeddedTemplates(), "templates/", bag);
        return bag.HasErrors ? throw new InvalidOperationException($"a built-in template is broken: {bag.ToSorted()[0]}") : templates;
    }

    private static ImmutableArray<Template> LoadFolder(ISourceFiles files, string displayPrefix, DiagnosticBag bag)
    {
        var templates = ImmutableArray.CreateBuilder<Template>();
        foreach (var entry in ReadCatalog(files, displayPrefix, bag))
        {
            if (TemplateSubjects.Environment(entry.Subject) is not { } environment)
            {
                bag.Add(TemplateDiagnostics.UnknownSubject(entry.At("subject"), entry.Subject, TemplateSubjects.Names));
                continue;
            }

            if (files.Read(entry.File) is not { } bytes)
            {
                bag.Add(TemplateDiagnostics.MissingFile(entry.At("file"), entry.File, files.List("")));
                continue;
            }

            if (SourceTextReader.Decode(displayPrefix + entry.File, bytes, bag) is not { } source)
                continue;
            var compiler = new TemplateCompiler(bag);
            templates.Add(new Template(entry, [.. YamlReader.ReadDocuments(source, bag).Select(document => compiler.Compile(document, environment))]));
        }

        return templates.DrainToImmutable();
    }

    private static IEnumerable<TemplateEntry> ReadCatalog(ISourceFiles files, string displayPrefix, DiagnosticBag bag)
    {
        if (files.Read(CatalogFile) is not { } bytes)
        {
            var place = new Location(new SourceText(displayPrefix + CatalogFile, ""), default);
            bag.Add(TemplateDiagnostics.MissingFile(place, CatalogFile, []));
            return [];
        }

        if (SourceTextReader.Decode(displayPrefix + CatalogFile, bytes, bag) is not { } source || YamlReader.ReadDocument(source, bag) is not { } root)
            return [];
        if (root is YamlMapping mapping && mapping["templates"] is YamlSequence templates)
            return ReadEntries(templates, bag);
        bag.Add(TemplateDiagnostics.InvalidCatalog(root.Location, "a template catalog has a list 'templates'"));
        return [];
    }

    private static IEnumerable<TemplateEntry> ReadEntries(YamlSequence templates, DiagnosticBag bag)
    {
        foreach (var item in templates.Items)
        {
            if (item is not YamlMapping entry)
                bag.Add(TemplateDiagnostics.InvalidCatalog(item.Location, "an entry of a template catalog is a map"));
            else if (RequiredTexts.FirstOrDefault(key => entry.Text(key) is null) is { } missing)
                bag.Add(TemplateDiagnostics.InvalidCatalog((entry[missing] ?? entry).Location, $"the entry has no text '{missing}'"));
            else if (entry.Has("scope") && entry.Text("scope") is not ("management" or "regional"))
                bag.Add(TemplateDiagnostics.UnknownScope((entry["scope"] ?? entry).Location, entry.Text("scope") ?? ""));
            else
                yield return new TemplateEntry(entry.Text("name") ?? "", entry.Text("file") ?? "", entry.Text("subject") ?? "", entry.Text("scope"), entry);
        }
    }
}
