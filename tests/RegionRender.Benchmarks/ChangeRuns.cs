namespace RegionRender.Benchmarks;

/// <summary>What a change costs in a repository: the plan of it, and the commit.</summary>
internal static class ChangeRuns
{
    private const int Rounds = 5;
    private const string Entry = "estate.yaml";

    /// <summary>The runs with what they are compared with, in one folder that is made and removed.</summary>
    public static IEnumerable<(string What, ProcessRun Run, string Ratio)> Measure(string program, string folder, int size)
    {
        var files = GeneratedEstate.Make(size);
        var path = files.Keys.Where(key => key != Entry).Order(StringComparer.Ordinal).First();
        var plain = Path.Combine(folder, "plain");
        var repository = Path.Combine(folder, "repository");
        foreach (var root in new[] { plain, repository })
        {
            GeneratedEstate.Write(files, root);
            Git(root, "init", "--quiet", "--initial-branch", "main");
            Git(root, "config", "user.name", "benchmark");
            Git(root, "config", "user.email", "benchmark@example.com");
            Git(root, "add", "--all");
            Git(root, "commit", "--quiet", "--message", "estate");
        }

        ProcessRun.In(plain, program, "build", Entry);
        var first = ProcessRun.In(repository, program, "build", Entry, "--commit");
        var add = Git(plain, "add", "--all");
        var commit = Git(plain, "commit", "--quiet", "--message", "rendered");
        var file = Path.Combine(repository, path);
        var text = File.ReadAllText(file);
        var changed = 0;
        var runs = ProcessRun.BestOfRounds(
            Rounds,
            () => ProcessRun.In(repository, program, "validate", Entry),
            () => ProcessRun.In(repository, program, "plan", Entry),
            () => Change(() => ProcessRun.In(repository, program, "plan", Entry)),
            () => ProcessRun.In(repository, program, "build", Entry, "--commit"));
        Directory.Delete(folder, recursive: true);
        var (validate, unchanged, one, committed) = (runs[0], runs[1], runs[2], runs[3]);
        return
        [
            ("validate", validate, ""),
            ("plan, nothing changed", unchanged, $"{unchanged.Wall / validate.Wall:F2} of validate"),
            ("plan, one cluster changed", one, $"{one.Wall / validate.Wall:F2} of validate"),
            ("build --commit of that", committed, $"{(committed.Wall - one.Wall).TotalSeconds:F2} s above plan"),
            ("build --commit of everything", first, $"{first.Wall / (add.Wall + commit.Wall):F2} of git add and git commit of the same files"),
        ];

        // The first cluster of a region gets another number of workers in every round.
        ProcessRun Change(Func<ProcessRun> run)
        {
            changed++;
            var at = text.IndexOf("workersNumber: ", StringComparison.Ordinal);
            File.WriteAllText(file, at < 0 ? throw new InvalidOperationException($"{path} holds no cluster with workers") : $"{text[..at]}workersNumber: {10 + changed}{text[text.IndexOfAny([',', '}', '\n'], at)..]}");
            return run();
        }
    }

    private static ProcessRun Git(string folder, params string[] arguments) => ProcessRun.In(folder, "git", arguments);
}
