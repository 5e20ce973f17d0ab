using System.Diagnostics;

namespace RegionRender.Cli.Tests.Packages;

/// <summary>The package of the .NET tool that <c>tests/run.sh</c> packs, and the tool installed from it.</summary>
public sealed class ToolPackage : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The package, or null where nobody packed one: then the tests return at once. In CI the absence fails.</summary>
    public string? File { get; } = Find();

    /// <summary>The command of the installed tool.</summary>
    public string Command => _folder.Of("regionrender");

    /// <summary>Installs the tool from the package alone, as a user would.</summary>
    public void Install()
    {
        if (System.IO.File.Exists(Command))
            return;
        var source = Path.GetDirectoryName(File) ?? throw new InvalidOperationException("there is no package");
        var (exitCode, text) = Run("dotnet", "tool", "install", "RegionRender", "--tool-path", _folder.Path, "--source", source);
        Assert.True(exitCode == 0, text);
    }

    /// <summary>Removes the portable folder of the installed tool: what still runs is the one for a platform.</summary>
    public void RemovePortableFolder()
    {
        var portable = Directory.GetDirectories(_folder.Path, "any", SearchOption.AllDirectories);
        Directory.Delete(Assert.Single(portable), recursive: true);
    }

    /// <summary>Runs a program until it ends; its text is what it says on both streams.</summary>
    public (int ExitCode, string Text) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_gcServer"] = "0", ["DOTNET_NOLOGO"] = "1" },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{program}' does not start");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    public void Dispose() => _folder.Dispose();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("REGIONRENDER_PACKAGES") is { Length: > 0 } folder)
            return Assert.Single(Directory.GetFiles(folder, "*.nupkg"));
        if (Environment.GetEnvironmentVariable("CI") == "true")
            throw new InvalidOperationException("REGIONRENDER_PACKAGES names no folder with the package, and CI must not pass without it");
        Console.Error.WriteLine("NOT TESTED: REGIONRENDER_PACKAGES names no folder with the package, so the .NET tool was not installed");
        return null;
    }
}
