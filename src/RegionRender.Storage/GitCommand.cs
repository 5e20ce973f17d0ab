using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace RegionRender.Storage;

/// <summary>Runs <c>git</c> in a folder. It is the one tool that is asked for, and brings credentials, signing and hooks with it.</summary>
internal static class GitCommand
{
    // Set inside of hooks; they would lead git to another repository than the folder's.
    private static readonly string[] Misleading = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_NAMESPACE"];

    /// <summary>What git prints; null where it ends with an error.</summary>
    public static byte[]? Run(string folder, byte[] input, params ReadOnlySpan<string> arguments)
    {
        using var process = Start(folder, arguments);
        // Both at once: git begins to answer before it has read everything.
        var writing = Task.Run(() =>
        {
            using var stdin = process.StandardInput.BaseStream;
            try
            {
                stdin.Write(input);
            }
            catch (IOException)
            {
                // It ended early; its exit code tells why.
            }
        });
        var errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        Task.WaitAll(writing, errors);
        process.WaitForExit();
        return process.ExitCode == 0 ? output.ToArray() : null;
    }

    /// <summary>The line that git prints; null where it ends with an error.</summary>
    public static string? Line(string folder, params ReadOnlySpan<string> arguments) =>
        Run(folder, [], arguments) is { } output ? Encoding.UTF8.GetString(output).TrimEnd('\n') : null;

    private static Process Start(string folder, ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git", [.. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var name in Misleading)
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException("git was not started");
        }
        catch (Win32Exception error)
        {
            throw new StorageException(StorageDiagnostics.Unreadable(folder, $"git can't be run ({error.Message.TrimEnd('.')})"), error);
        }
    }
}
