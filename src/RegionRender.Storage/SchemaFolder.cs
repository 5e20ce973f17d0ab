using System.Collections.Immutable;
using System.Text;
using RegionRender.Core.Kinds;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>A folder of schema files. What others put there is never replaced.</summary>
internal static class SchemaFolder
{
    /// <summary>Writes what differs; nothing at all where a foreign file is in the way, which <paramref name="findings"/> then tell.</summary>
    /// <returns>How many files were written.</returns>
    public static int Write(string folder, string displayFolder, ImmutableArray<SchemaFile> files, DiagnosticBag findings)
    {
        var disk = new Disk(Path.GetFullPath(folder), displayFolder);
        var changed = files.Where(file => Differs(disk, file, findings)).ToList();
        if (findings.HasErrors)
            return 0;
        foreach (var parent in changed.Select(file => file.Path[..file.Path.LastIndexOf('/')]).Distinct())
            disk.CreateFolder(parent);
        foreach (var file in changed)
            disk.Create(file.Path, Encoding.UTF8.GetBytes(file.Text));
        return changed.Count;
    }

    /// <summary>Writes what differs from the schemas of another folder beside it, and which that is. Of what both share there is one file.</summary>
    /// <returns>How many files were written.</returns>
    public static int WriteOver(string folder, string displayFolder, string overFolder, ImmutableArray<SchemaFile> files, DiagnosticBag findings)
    {
        var releases = new Disk(Path.GetDirectoryName(Path.GetFullPath(overFolder)) ?? "/", overFolder);
        var release = Path.GetFileName(Path.TrimEndingDirectorySeparator(overFolder));
        var there = ReleaseSchemas.FilesOf(release, releases.Read("", AllFiles), path => releases.Read(path, File.ReadAllText));
        var own = files.Where(file => !there.TryGetValue(file.Path, out var path) || releases.Read(path, File.ReadAllText) != file.Text).ToImmutableArray();
        var written = Write(folder, displayFolder, own, findings);
        if (findings.HasErrors)
            return 0;
        var over = new SchemaOver(release, [.. there.Keys.Except(files.Select(file => file.Path), StringComparer.Ordinal)]);
        var disk = new Disk(Path.GetFullPath(folder), displayFolder);
        disk.CreateFolder("");
        disk.Create(SchemaOver.FileName, Encoding.UTF8.GetBytes(over.ToText()));
        return written;
    }

    private static HashSet<string> AllFiles(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))];

    private static bool Differs(Disk disk, SchemaFile file, DiagnosticBag findings)
    {
        if (!disk.FileExists(file.Path))
            return true;
        if (disk.Read(file.Path, SpecialFile.Kind) is { } kind)
        {
            findings.Add(StorageDiagnostics.Special(disk.Display(file.Path), kind));
            return false;
        }

        var there = disk.Read(file.Path, File.ReadAllBytes);
        var isSame = there.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(file.Text));
        if (!isSame && SchemaFile.KindOf(there) is null)
            findings.Add(StorageDiagnostics.ForeignSchema(disk.Display(file.Path)));
        return !isSame;
    }
}
