using System.Collections.Immutable;
using RegionRender.Kubernetes;
using RegionRender.Reports;
using RegionRender.Storage;
using RegionRender.Syntax;

namespace RegionRender.Cli.Commands;

/// <summary>One run of <c>schema import</c>.</summary>
/// <param name="Files">Files and folders, as the user wrote them.</param>
/// <param name="OutFolder">Where the schemas go.</param>
/// <param name="OverFolder">A folder whose schemas are not written again where they are the same; null: none.</param>
/// <param name="KeepsMessages">Whether the messages of rules are kept.</param>
/// <param name="Format">How findings are shown.</param>
internal sealed record SchemaImportRun(IReadOnlyList<string> Files, string OutFolder, string? OverFolder, bool KeepsMessages, IReportFormat Format)
{
    public ExitCode Run(CommandHost host) => End(host).Print(Format, host);

    private Ending End(CommandHost host)
    {
        var folder = DisplayPaths.Full(OutFolder, host);
        var display = DisplayPaths.Of(folder, host);
        var findings = new DiagnosticBag();
        var schemas = ReadAll(host, findings);
        var written = findings.HasErrors ? 0 : Write(folder, display, schemas, host, findings);
        var report = Report.Of(findings.ToSorted());
        return findings.HasErrors
            ? new Ending(ExitCode.Refused, report, $"{display} is not written")
            : new Ending(ExitCode.Done, report, $"{display} has {Summary.Count(schemas.Length, "schema")}, {written} written");
    }

    private int Write(string folder, string display, ImmutableArray<SchemaFile> schemas, CommandHost host, DiagnosticBag findings)
    {
        if (OverFolder is null)
            return SchemaFolder.Write(folder, display, schemas, findings);
        var over = Path.TrimEndingDirectorySeparator(Path.GetFullPath(OverFolder, host.CurrentDirectory));
        if (!Directory.Exists(over) || Path.GetDirectoryName(over) != Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)))
            throw new UsageException($"there is no folder '{OverFolder}' beside '{display}'", "name with '--over' the folder of another release, as 'schemas/kubernetes/1.11.4'");
        return SchemaFolder.WriteOver(folder, display, over, schemas, findings);
    }

    private ImmutableArray<SchemaFile> ReadAll(CommandHost host, DiagnosticBag findings)
    {
        var schemas = new SortedDictionary<string, SchemaFile>(StringComparer.Ordinal);
        foreach (var path in Files)
        {
            var definitions = Definitions(path, host, findings).ToList();
            foreach (var (source, definition) in definitions)
                Add(source, definition, schemas, findings);
            if (definitions.Count == 0 && !findings.HasErrors)
                findings.Add(ObjectDiagnostics.NoCrd(new Location(new SourceText(path, ""), default)));
        }

        return [.. schemas.Values];
    }

    private void Add(SourceText source, YamlMapping definition, SortedDictionary<string, SchemaFile> schemas, DiagnosticBag findings)
    {
        var files = KeepsMessages ? SchemaImport.FromCrd(definition, findings) : SchemaImport.FromCrdWithoutMessages(definition, findings);
        foreach (var file in files)
        {
            if (!schemas.TryAdd(file.Path, file) && schemas[file.Path] != file)
                findings.Add(ObjectDiagnostics.TwoDefinitions(new Location(source, definition.Location.Span), file.Path));
        }
    }

    private static IEnumerable<(SourceText Source, YamlMapping Definition)> Definitions(string path, CommandHost host, DiagnosticBag findings)
    {
        foreach (var (shown, bytes) in FilesAt(path, host))
        {
            if (SourceTextReader.DecodeManifest(shown, bytes, findings) is not { } source)
                continue;
            foreach (var definition in CrdFile.Read(source, findings))
                yield return (source, definition);
        }
    }

    // What is named is read whatever it is, so that a shell may put a pipe there: <(kubectl get crd -o yaml).
    private static IEnumerable<(string Shown, byte[] Bytes)> FilesAt(string path, CommandHost host)
    {
        var full = DisplayPaths.Full(path, host);
        if (File.Exists(full))
            return [(DisplayPaths.Of(full, host), File.ReadAllBytes(full))];
        if (!Directory.Exists(full))
            throw new UsageException($"there is no file '{path}'", "name files with CustomResourceDefinitions, or folders of such files");
        var prefix = DisplayPaths.Prefix(full, host);
        var files = new DiskSourceFiles(full, prefix);
        return
            from file in files.List("").Order(StringComparer.Ordinal)
            where Path.GetExtension(file) is ".yaml" or ".yml" or ".json"
            let bytes = files.Read(file)
            where bytes is not null
            select (prefix + file, bytes);
    }
}
