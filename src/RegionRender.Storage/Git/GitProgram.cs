using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace RegionRender.Storage;

/// <summary>
/// Runs the user's own git, for what depends on its configuration: signing, hooks, moving refs, fetch and push. It never asks, never pages, never waits for ever, and
/// works on the repository of the folder whatever the environment says.
/// </summary>
/// <param name="folder">Where it runs: a work tree, or a bare repository.</param>
/// <param name="display">The folder as the user knows it.</param>
/// <param name="cancellation">Ends what runs.</param>
internal sealed class GitProgram(string folder, string display, CancellationToken cancellation = default)
{
    /// <summary>Hooks may run tests, and a first push may take minutes; what takes longer hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>
    /// What git sets for the hooks that it runs, and would take for the repository to work on if this is one of them (git, Documentation/githooks.txt); GIT_CONFIG is read by
    /// <c>git config</c> alone. GIT_CONFIG_COUNT and its like stay: pipelines give credentials that way.
    /// </summary>
    private static readonly string[] OfOtherRepositories =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH", "GIT_NAMESPACE",
        "GIT_PREFIX", "GIT_CEILING_DIRECTORIES", "GIT_SHALLOW_FILE", "GIT_REPLACE_REF_BASE", "GIT_CONFIG", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
    ];

    /// <summary>What git prints, without the end of the line. A failure is a <see cref="StorageException"/>.</summary>
    public string Run(params string[] arguments) => Run(arguments, input: null);

    public string Run(string[] arguments, string? input, params (string Name, string Value)[] environment)
    {
        var ended = Try(arguments, input, environment);
        return ended.Code == 0 ? ended.Output.TrimEnd('\n') : throw Failure(ended);
    }

    public StorageException Failure(EndedGit ended) => ended.Failure(folder, display);

    /// <summary>Runs git to whatever end.</summary>
    public EndedGit Try(string[] arguments, string? input = null, params (string Name, string Value)[] environment)
    {
        using var process = Start(arguments, environment);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(Patience);
        using var kill = timeout.Token.Register(() => Kill(process));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        Feed(process, input);
        process.WaitForExit();
        var ended = new EndedGit(arguments[0], process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        cancellation.ThrowIfCancellationRequested();
        return timeout.IsCancellationRequested ? throw new StorageException(StorageDiagnostics.GitFailed(display, arguments[0], $"it did not end in {Patience.TotalMinutes} minutes")) : ended;
    }

    private Process Start(string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in OfOtherRepositories)
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_PAGER"] = "cat";
        start.Environment["GIT_EDITOR"] = ":";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException("no process was started");
        }
        catch (Exception error) when (error is Win32Exception or FileNotFoundException)
        {
            throw new StorageException(StorageDiagnostics.NoGit(display), error);
        }
    }

    // A git that ends early closes its input; why it did is on its stderr.
    private static void Feed(Process process, string? input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException) when (process.WaitForExit(Patience))
        {
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has just ended by itself.
        }
    }
}

/// <summary>How a run of git ended.</summary>
/// <param name="Command">As <c>push</c>.</param>
internal sealed record EndedGit(string Command, int Code, string Output, string Error)
{
    private const string LockExists = ".lock': File exists";
    private static readonly string[] Prefixes = ["fatal: ", "error: "];

    /// <summary>True if a lock of somebody else kept git from it.</summary>
    public bool IsLocked => LockedFile() is not null;

    /// <summary>What went wrong. Git names the cause first and what comes of it after; a hook ends with it.</summary>
    private string Reason
    {
        get
        {
            var lines = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var said = Array.Find(lines, line => Prefixes.Any(prefix => line.StartsWith(prefix, StringComparison.Ordinal))) ?? lines.LastOrDefault() ?? $"it ended with {Code}";
            return Prefixes.Aggregate(said, (line, prefix) => line.StartsWith(prefix, StringComparison.Ordinal) ? line[prefix.Length..] : line).TrimEnd('.');
        }
    }

    /// <summary>The failure as a finding.</summary>
    /// <param name="folder">The folder that it ran in, which a message must not name: it says where a machine keeps things.</param>
    /// <param name="display">The folder as the user knows it.</param>
    public StorageException Failure(string folder, string display) => new(LockedFile() is { } file
        ? StorageDiagnostics.GitIsLocked(display, file)
        : StorageDiagnostics.GitFailed(display, Command, Reason.Replace(folder, display, StringComparison.Ordinal)));

    private string? LockedFile()
    {
        var end = Error.IndexOf(LockExists, StringComparison.Ordinal);
        var start = end < 0 ? -1 : Error.LastIndexOf('\'', end);
        return start < 0 ? null : Path.GetFileName(Error[(start + 1)..end]) + ".lock";
    }
}
