using System.Diagnostics;

namespace RegionRender.Tests;

/// <summary>A folder in which a test runs git: with an identity of its own, and with nothing of the configuration of whoever runs the test.</summary>
public sealed class GitSandbox : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("regionrender-git-").FullName;

    public string Path(string path) => System.IO.Path.Join(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(path)) ?? Root);
        File.WriteAllText(Path(path), text);
    }

    public string Read(string path) => File.ReadAllText(Path(path));

    public bool Has(string path) => System.IO.Path.Exists(Path(path));

    /// <summary>A new repository, whose first branch is <c>main</c>.</summary>
    public void Init(string folder, params string[] options)
    {
        Directory.CreateDirectory(Path(folder));
        Git(folder, ["init", "--quiet", "--initial-branch=main", .. options]);
        Identify(folder);
    }

    public void Clone(string from, string to, params string[] options)
    {
        Git(".", ["clone", "--quiet", .. options, "file://" + Path(from), to]);
        Identify(to);
    }

    /// <summary>Commits everything, and gives the new commit.</summary>
    public string Commit(string folder, string message)
    {
        Git(folder, "add", "--all", ".");
        Git(folder, "commit", "--quiet", "--allow-empty", "-m", message);
        return Git(folder, "rev-parse", "HEAD");
    }

    /// <summary>What git prints, without the end of the line; a failure is the test's.</summary>
    public string Git(string folder, params string[] arguments)
    {
        var (code, output) = TryGit(folder, arguments);
        Assert.True(code == 0, $"git {string.Join(' ', arguments)}: {output}");
        return output.TrimEnd('\n');
    }

    public (int Code, string Output) TryGit(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Path(folder), UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("git does not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Identify(string folder)
    {
        Git(folder, "config", "user.name", "Ada");
        Git(folder, "config", "user.email", "ada@example.com");
        Git(folder, "config", "commit.gpgsign", "false");
    }
}
