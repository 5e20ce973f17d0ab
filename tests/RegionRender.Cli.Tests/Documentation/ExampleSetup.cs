using System.Diagnostics;
using System.Globalization;

namespace RegionRender.Cli.Tests.Documentation;

/// <summary>
/// What an example needs and no repository can hold, a line each:
/// <list type="bullet">
/// <item><c>link PATH TARGET</c>: a symbolic link.</item>
/// <item><c>hold PATH</c>: a file that another program has opened for itself, until the command has ended.</item>
/// <item><c>pipe PATH</c>: a named pipe.</item>
/// <item><c>git PATH ARGUMENTS</c>: what that command of Git makes, run in a folder.</item>
/// <item><c>size PATH BYTES</c>: a file of that many bytes.</item>
/// <item><c>build ESTATE PATH</c>: the rendering of an estate, for a change to begin with.</item>
/// </list>
/// </summary>
internal sealed class ExampleSetup : IDisposable
{
    private readonly List<FileStream> _held = [];

    private ExampleSetup()
    {
    }

    public static ExampleSetup Make(TemporaryFolder folder, IEnumerable<string> lines)
    {
        var setup = new ExampleSetup();
        foreach (var line in lines)
            setup.Make(folder, line.Split(' '));
        return setup;
    }

    public void Dispose() => _held.ForEach(stream => stream.Dispose());

    private void Make(TemporaryFolder folder, string[] words)
    {
        switch (words)
        {
            case ["link", var path, var target]:
                File.CreateSymbolicLink(InFolder(folder, path), target);
                break;
            case ["hold", var path]:
                _held.Add(new FileStream(InFolder(folder, path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
                break;
            case ["pipe", var path]:
                Run("mkfifo", [InFolder(folder, path)], folder.Path);
                break;
            case ["git", var path, .. var arguments]:
                Run("git", arguments, folder.Of(path));
                break;
            case ["build", var estate, var path]:
                Program.Run(["build", folder.Of(estate), "--out", folder.Of(path)], CommandRun.Host(folder.Path) with { Out = TextWriter.Null, Error = TextWriter.Null });
                break;
            case ["size", var path, var bytes]:
                using (var stream = File.Create(InFolder(folder, path)))
                    stream.SetLength(long.Parse(bytes, CultureInfo.InvariantCulture));
                break;
            default:
                throw new InvalidDataException($"an example's setup can't do '{string.Join(' ', words)}'");
        }
    }

    private static void Run(string program, string[] arguments, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder });
        process?.WaitForExit();
    }

    private static string InFolder(TemporaryFolder folder, string path)
    {
        var full = folder.Of(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? folder.Path);
        return full;
    }
}
