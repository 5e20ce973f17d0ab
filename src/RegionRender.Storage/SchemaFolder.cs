using System.Collections.Immutable;
using System.Text;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>A folder of schema files. What others put there is never replaced.</summary>
public static class SchemaFolder
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
