using System.Collections.Immutable;
using RegionRender.Core.Subjects;
using RegionRender.Core.Texts;
using RegionRender.Syntax;

namespace RegionRender.Core.Templates;

/// <summary>Reads catalogs and compiles their templates.</summary>
internal static class TemplateLoader
{
    private static readonly Lazy<LoadedFolder> BuiltIn = new(LoadBuiltIn);

    /// <summary>The built-in templates, with those of a folder over them.</summary>
    /// <param name="files">A folder with a <c>catalog.yaml</c>; null: the built-in ones alone.</param>
    /// <param name="displayPrefix">What stands before its paths in messages.</param>
    /// <param name="ofIdentities">Templates that the release asks for to render identities: where none is built in, the folder may bring it.</param>
    /// <param name="bag">Takes what is wrong with the folder's templates.</param>
    public static TemplateSet Load(ISourceFiles? files, string displayPrefix, IReadOnlyCollection<string> ofIdentities, DiagnosticBag bag)
    {
        var templates = BuiltIn.Value.Templates.ToDictionary(template => template.Entry.Name, StringComparer.Ordinal);
        var texts = BuiltIn.Value.Texts;
        if (files is null)
            return new TemplateSet(templates.Values, texts);
        var folder = LoadFolder(files, displayPrefix, texts.Keys, bag);
        foreach (var template in folder.Templates)
        {
            var name = template.Entry.Name;
            var subject = templates.GetValueOrDefault(name)?.Entry.Subject ?? (ofIdentities.Contains(name) ? IdentityValues.Shape.Name : null);
            if (Accept(template.Entry, subject, bag))
                templates[name] = template;
        }

        return new TemplateSet(templates.Values, texts.SetItems(folder.Texts));
    }

    // A template that has its place in the plan has its subject there.
    private static bool Accept(TemplateEntry entry, string? plannedSubject, DiagnosticBag bag)
    {
        if (plannedSubject is not null && plannedSubject != entry.Subject)
            bag.Add(TemplateDiagnostics.WrongSubject(entry.At("subject"), entry.Name, plannedSubject, entry.Subject));
        else if (plannedSubject is null && entry.Scope is null)
            bag.Add(TemplateDiagnostics.Misplaced(entry.At("name"), entry.Name, BuiltIn.Value.Templates.Select(template => template.Entry.Name)));
        else
            return true;
        return false;
    }

    private static LoadedFolder LoadBuiltIn()
    {
        var bag = new DiagnosticBag();
        var folder = LoadFolder(new EmbeddedTemplates(), "templates/", null, bag);
        return bag.HasErrors ? throw new InvalidOperationException($"a built-in template is broken: {bag.ToSorted()[0]}") : folder;
    }

    private static LoadedFolder LoadFolder(ISourceFiles files, string displayPrefix, IEnumerable<string>? knownTexts, DiagnosticBag bag)
    {
        var catalog = TemplateCatalog.Read(files, displayPrefix, bag);
        var templates = ImmutableArray.CreateBuilder<Template>();
        foreach (var entry in catalog.Templates)
        {
            if (TemplateSubjects.Environment(entry.Subject) is not { } environment)
            {
                bag.Add(TemplateDiagnostics.UnknownSubject(entry.At("subject"), entry.Subject, TemplateSubjects.Names));
                continue;
            }

            if (Read(files, displayPrefix, entry.File, entry.At("file"), bag) is not { } source)
                continue;
            var compiler = new TemplateCompiler(bag);
            templates.Add(new Template(entry, [.. YamlReader.ReadDocuments(source, bag).Select(document => compiler.Compile(document, environment))]));
        }

        var texts = ImmutableDictionary.CreateBuilder<string, TextTemplate>(StringComparer.Ordinal);
        foreach (var entry in catalog.Texts)
        {
            if (knownTexts?.Contains(entry.Name) == false)
                bag.Add(TextDiagnostics.UnknownText(entry.At("name"), entry.Name, [.. knownTexts]));
            else if (Read(files, displayPrefix, entry.File, entry.At("file"), bag) is { } source && TextTemplate.Parse(source, bag) is { } text)
                texts[entry.Name] = text;
        }

        return new LoadedFolder(templates.DrainToImmutable(), texts.ToImmutable());
    }

    private static SourceText? Read(ISourceFiles files, string displayPrefix, string file, Location at, DiagnosticBag bag)
    {
        if (files.Read(file) is { } bytes)
            return SourceTextReader.Decode(displayPrefix + file, bytes, bag);
        bag.Add(TemplateDiagnostics.MissingFile(at, file, files.List("")));
        return null;
    }

    private sealed record LoadedFolder(ImmutableArray<Template> Templates, ImmutableDictionary<string, TextTemplate> Texts);
}
