using System.Diagnostics;

namespace RegionRender.Tests;

/// <summary>What a program said and how it ended.</summary>
internal sealed record Command(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs a program in the checkout until it ends; kills it and fails past the limit.</summary>
    public static Command Run(TimeSpan limit, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = RepositoryFolder.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} takes longer than {limit}");
        }

        return new Command(process.ExitCode, output.Result, errors.Result);
    }
}
