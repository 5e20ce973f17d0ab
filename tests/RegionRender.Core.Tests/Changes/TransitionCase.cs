using RegionRender.Core.Transitions;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Changes;

/// <summary>One row of the table of transitions: an example as it was, as it is changed, and what a plan says of that.</summary>
internal sealed class TransitionCase
{
    private const string Expectation = "expect: |\n";

    private readonly string _path;
    private readonly string _text;
    private readonly YamlMapping _case;

    public TransitionCase(string path)
    {
        _path = path;
        _text = File.ReadAllText(path);
        var findings = new DiagnosticBag();
        _case = YamlReader.ReadDocument(new SourceText(path, _text), findings) as YamlMapping ?? throw new InvalidOperationException($"{path}: {string.Join(Environment.NewLine, findings.ToSorted())}");
    }

    /// <summary>The lines that the row expects.</summary>
    public string Expected => _case.Text("expect") ?? "";

    /// <summary>What happens: the base is rendered, and then what it becomes.</summary>
    public string Actual()
    {
        var before = FilesOf(Path.GetFullPath(RepositoryFolder.Of("examples", "estates", _case.Text("estate") ?? "")));
        Edit(before, _case["before"]);
        var previous = Compile(before, null).Tree ?? throw new InvalidOperationException($"{_path}: the base does not render: {string.Join(Environment.NewLine, Compile(before, null).Diagnostics)}");
        foreach (var step in _case.Items("steps"))
        {
            // Renderings on the way, which are merged and applied, too.
            Edit(before, step);
            var between = Compile(before, previous);
            previous = between.Tree ?? throw new InvalidOperationException($"{_path}: a step on the way is refused: {string.Join(Environment.NewLine, between.Diagnostics)}");
        }

        Edit(before, _case["after"]);
        return PlanText.Of(Compile(before, previous));
    }

    /// <summary>Writes what happens into the file, in place of what was expected.</summary>
    public void Accept(string actual)
    {
        var start = _text.IndexOf(Expectation, StringComparison.Ordinal);
        var kept = start < 0 ? _text.TrimEnd('\n') + "\n" : _text[..start];
        File.WriteAllText(_path, kept + Expectation + string.Concat(actual.TrimEnd('\n').Split('\n').Select(line => $"  {line}\n")));
    }

    private void Edit(Dictionary<string, string> files, YamlNode? edits)
    {
        foreach (var edit in (edits as YamlSequence)?.Items.OfType<YamlMapping>() ?? [])
            Edit(files, edit);
    }

    // An edit replaces a text that stands once in a file, adds lines to its end, or makes a new file.
    private void Edit(Dictionary<string, string> files, YamlMapping edit)
    {
        var file = edit.Text("file") ?? "estate.yaml";
        var to = edit.Text("to") ?? "";
        if (edit.Text("from") is not { } from)
        {
            files[file] = files.GetValueOrDefault(file, "") + to;
            return;
        }

        var text = files[file];
        var at = text.IndexOf(from, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(from, at + 1, StringComparison.Ordinal) >= 0)
            throw new InvalidOperationException($"{_path}: '{from}' does not stand once in {file}");
        files[file] = text[..at] + to + text[(at + from.Length)..];
    }

    private EstateCompilation Compile(Dictionary<string, string> estate, ManifestTree? previous)
    {
        var options = new CompilerOptions
        {
            AllowedRemovals = new RemovalPermissions([.. _case.Items("allow").OfType<YamlScalar>().Select(item => item.Text)]),
            Previous = _ => previous is null ? null : new PreviousRendering(new InMemorySourceFiles(previous.Files.ToDictionary(file => file.Path, file => file.Content.ToArray(), StringComparer.Ordinal)), "rendered/"),
        };
        return EstateCompiler.Compile(new EstateInput("estate.yaml", InMemorySourceFiles.FromTexts(estate)), options);
    }

    private static Dictionary<string, string> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(folder, file).StartsWith("rendered", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
}
