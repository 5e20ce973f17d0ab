using System.Diagnostics;
using System.Globalization;
using RegionRender.Benchmarks;

// Prints, for estates of growing size, what each stage costs within one process, and what the whole program costs beside `cp -r` of the same tree.
// All on memory-backed storage: a disk measures the disk. Give other sizes as arguments.
const int Rounds = 9;
const string MemoryBacked = "/dev/shm";

int[] sizes = args.Length == 0 ? [50, 1_000, 10_000] : [.. args.Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
var program = PublishedProgram.Publish();
var work = Directory.CreateTempSubdirectory().FullName;
if (Directory.Exists(MemoryBacked))
    work = Directory.CreateDirectory(Path.Combine(MemoryBacked, Path.GetFileName(work))).FullName;
try
{
    foreach (var size in sizes)
    {
        Report(size);
        Console.WriteLine($"\n### changes of {size} clusters in Git\n\n| process | wall ms | processor ms | peak MB | ratio of wall |\n| --- | ---: | ---: | ---: | --- |");
        foreach (var (what, run, ratio) in ChangeRuns.Measure(program, Path.Combine(work, "changes"), size))
            Line(what, run, ratio);
    }

    ReportVerification();
}
finally
{
    Directory.Delete(work, recursive: true);
}

void Report(int size)
{
    var files = GeneratedEstate.Make(size);
    Console.WriteLine($"\n## {size} clusters\n\n| stage | ms | MB allocated |\n| --- | ---: | ---: |");
    foreach (var (stage, time, bytes) in StageTimes.Measure(files))
        Console.WriteLine($"| {stage} | {time.TotalMilliseconds:F1} | {bytes / 1e6:F1} |");

    var estate = Path.Combine(work, "estate");
    var tree = Path.Combine(work, "tree");
    var copy = Path.Combine(work, "copy");
    GeneratedEstate.Write(files, estate);
    var entry = Path.Combine(estate, "estate.yaml");
    var runs = ProcessRun.BestOfRounds(
        Rounds,
        () => ProcessRun.Of(program, "validate", entry),
        () => Empty(tree, () => ProcessRun.Of(program, "build", entry, "--out", tree)),
        () => ProcessRun.Of(program, "build", entry, "--out", tree),
        () => Empty(copy, () => ProcessRun.Of("cp", "-r", tree, copy)),
        () => Read(tree));
    var (validate, build, rebuild, copying, reading) = (runs[0], runs[1], runs[2], runs[3], runs[4]);
    Console.WriteLine($"\n{Directory.GetFiles(tree, "*", SearchOption.AllDirectories).Length} files\n\n| process | wall ms | processor ms | peak MB | ratio of wall |\n| --- | ---: | ---: | ---: | --- |");
    Line("validate", validate, $"{validate.Wall.TotalMilliseconds / size:F2} ms a cluster");
    Line("build into an empty folder", build, Ratio(build.Wall, validate.Wall + (2 * copying.Wall), "validate + 2 × cp -r"));
    Line("build again, nothing changed", rebuild, Ratio(rebuild.Wall, validate.Wall + reading.Wall, "validate + one read of the tree"));
    Line("cp -r of the tree", copying, "");
    Console.WriteLine($"| one read of the tree | {reading.Wall.TotalMilliseconds:F0} | | | |");
    Remove(estate);
    Remove(tree);
    Remove(copy);
}

// The example estate fleet: 500 clusters in 20 regions, of three providers.
void ReportVerification()
{
    var tree = Path.Combine(work, "fleet");
    var entry = RepositoryFolder.Of("examples", "estates", "fleet", "estate.yaml");
    var runs = ProcessRun.BestOfRounds(
        Rounds,
        () => Empty(tree, () => ProcessRun.Of(program, "build", entry, "--out", tree)),
        () => ProcessRun.Of(program, "verify", tree));
    var (build, verify) = (runs[0], runs[1]);
    var objects = Directory.GetFiles(tree, "*.yaml", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file) != "kustomization.yaml")
        .Sum(file => File.ReadLines(file).Count(line => line.StartsWith("kind: ", StringComparison.Ordinal)));
    Console.WriteLine($"\n## verify over fleet\n\n{objects} objects\n\n| process | wall ms | processor ms | peak MB | ratio of wall |\n| --- | ---: | ---: | ---: | --- |");
    Line("build into an empty folder", build, $"{build.Wall.TotalMicroseconds / objects:F0} µs an object");
    Line("verify", verify, $"{Ratio(verify.Wall, 2 * build.Wall, "2 × build")}; {verify.Wall.TotalMicroseconds / objects:F0} µs an object");
    Remove(tree);
}

static void Line(string what, ProcessRun run, string ratio) =>
    Console.WriteLine($"| {what} | {run.Wall.TotalMilliseconds:F0} | {run.Processor.TotalMilliseconds:F0} | {run.PeakBytes / 1e6:F0} | {ratio} |");

static string Ratio(TimeSpan actual, TimeSpan aim, string words) => $"{actual / aim:F2} of {words}";

static ProcessRun Empty(string folder, Func<ProcessRun> run)
{
    Remove(folder);
    return run();
}

static ProcessRun Read(string tree)
{
    var clock = Stopwatch.StartNew();
    foreach (var file in Directory.EnumerateFiles(tree, "*", SearchOption.AllDirectories))
        File.ReadAllBytes(file);
    return new ProcessRun(clock.Elapsed, TimeSpan.Zero, 0);
}

static void Remove(string folder)
{
    if (Directory.Exists(folder))
        Directory.Delete(folder, recursive: true);
}
