using System.Diagnostics;
using System.Net.Sockets;

namespace RegionRender.Storage.Tests;

/// <summary>A folder of its own for each test, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Thousands of small files take seconds on a disk and milliseconds in memory, and the disk is not what is tested.</summary>
    private const string InMemory = "/dev/shm";

    private static int _count;

    public string Root { get; } = Directory.CreateDirectory(System.IO.Path.Join(
        Directory.Exists(InMemory) ? InMemory : System.IO.Path.GetTempPath(),
        $"regionrender-tests-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}")).FullName;

    public string Path(string path) => System.IO.Path.Join(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(path)) ?? Root);
        File.WriteAllText(Path(path), text);
    }

    /// <summary>Makes a named pipe: who opens it to read waits until somebody writes.</summary>
    public void MakePipe(string path)
    {
        File.Delete(Path(path));
        using var make = Process.Start("mkfifo", [Path(path)]);
        make.WaitForExit();
    }

    /// <summary>Makes a socket, which is gone when it is disposed.</summary>
    public IDisposable MakeSocket(string path)
    {
        File.Delete(Path(path));
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path(path)));
        return socket;
    }

    public string Read(string path) => File.ReadAllText(Path(path));

    public bool Has(string path) => File.Exists(Path(path)) || Directory.Exists(Path(path));

    /// <summary>Every file, folder and link below a folder, with the texts of the files and the targets of the links.</summary>
    public Dictionary<string, string> Snapshot(string folder)
    {
        var found = new Dictionary<string, string>();
        if (Directory.Exists(Path(folder)))
            Collect(new DirectoryInfo(Path(folder)), "", found);
        return found;
    }

    private static void Collect(DirectoryInfo folder, string prefix, Dictionary<string, string> found)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            var isFolder = entry.LinkTarget is null && entry is DirectoryInfo;
            found[prefix + entry.Name] = entry.LinkTarget ?? (isFolder ? "(folder)" : File.ReadAllText(entry.FullName));
            if (isFolder)
                Collect((DirectoryInfo)entry, prefix + entry.Name + "/", found);
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
