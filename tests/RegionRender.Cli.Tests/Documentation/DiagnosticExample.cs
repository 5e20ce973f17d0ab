using System.CommandLine.Parsing;

namespace RegionRender.Cli.Tests.Documentation;

/// <summary>
/// A folder of <c>examples/diagnostics</c>: inputs that cause a finding, in <c>cmd</c> the arguments of the command (else
/// <c>validate estate.yaml</c>), the page in <c>README.md</c>, and what a terminal shows in <c>output.txt</c>. What can't lie in a
/// repository is made from <c>setup</c>, see <see cref="ExampleSetup"/>.
/// </summary>
internal sealed record DiagnosticExample(string Id)
{
    private static readonly string[] NotInputs = ["README.md", "cmd", "setup", "output.txt"];

    private string Folder => RepositoryFolder.Of("examples", "diagnostics", Id);

    public string OutputFile => Path.Combine(Folder, "output.txt");

    public string Page => File.ReadAllText(Path.Combine(Folder, "README.md"));

    private string Command => Path.Combine(Folder, "cmd") is var file && File.Exists(file) ? File.ReadAllText(file).Trim() : "validate estate.yaml";

    private IEnumerable<string> Setup => Path.Combine(Folder, "setup") is var file && File.Exists(file) ? File.ReadLines(file) : [];

    public static IEnumerable<string> Ids() =>
        Directory.EnumerateDirectories(RepositoryFolder.Of("examples", "diagnostics")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>The command, both streams as they come, and the exit code. Runs on a copy: a command may write.</summary>
    public string Run()
    {
        using var copy = new TemporaryFolder();
        CopyInputs(copy);
        using var setup = ExampleSetup.Make(copy, Setup);
        var terminal = new StringWriter { NewLine = "\n" };
        var host = CommandRun.Host(copy.Path) with { Out = terminal, Error = terminal };
        var code = Program.Run([.. CommandLineParser.SplitCommandLine(Command)], host);
        return $"$ regionrender {Command}\n{terminal}exit code {(int)code}\n";
    }

    private void CopyInputs(TemporaryFolder copy)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Folder, file);
            if (NotInputs.Contains(path))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(copy.Of(path)) ?? copy.Path);
            File.Copy(file, copy.Of(path));
        }
    }
}
