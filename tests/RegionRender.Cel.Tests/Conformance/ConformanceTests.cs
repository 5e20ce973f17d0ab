using System.Collections.Immutable;
using System.Globalization;
using Xunit.Abstractions;

namespace RegionRender.Cel.Tests.Conformance;

public sealed class ConformanceTests(ITestOutputHelper output)
{
    private static readonly ImmutableArray<string> Reasons = [ProtobufUse.Constructs, ProtobufUse.Reads, ProtobufUse.Names];

    // What is out is out for a reason, and counted: the tables of the READMEs are what is held here.
    [Fact]
    public void The_official_suite_passes_but_for_what_concerns_protobuf_messages()
    {
        var cases = ConformanceSuite.Read();
        if (cases.IsEmpty)
        {
            output.WriteLine("NOT TESTED: tests/tools/bin/cel-conformance.json is missing; run node tests/tools/setup.mjs");
            Assert.NotEqual("true", Environment.GetEnvironmentVariable("CI"));
            return;
        }

        var files = cases.GroupBy(test => test.File, StringComparer.Ordinal).OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => Judge(file.Key, file)).ToList();
        var (passed, failures) = (files.Sum(file => file.Passed), files.SelectMany(file => file.Failures).ToList());
        foreach (var file in files)
            output.WriteLine($"{string.Join(" | ", file.Cells)}, {file.Failures.Length} failed");
        output.WriteLine($"{cases.Length} cases: {passed} passed, {files.Sum(file => file.Out.Sum())} out, {failures.Count} failed");
        Assert.True(failures.Count == 0, string.Join("\n", failures));

        Assert.Equal(
            files.Select(file => string.Join(" | ", file.Cells)),
            MarkdownTable.Below(RepositoryFolder.Of("src", "RegionRender.Cel", "README.md"), "## What of the official suite is out").Select(row => string.Join(" | ", row)));
        Assert.Contains(
            $"CEL, official suite | {Written(passed)} | {Written(files.Sum(file => file.Out.Sum()))} | 0",
            MarkdownTable.Below(RepositoryFolder.Of("README.md"), "## How it is tested").Select(row => string.Join(" | ", row[..4])));
    }

    private static FileResult Judge(string name, IEnumerable<ConformanceCase> cases)
    {
        var judged = cases.Select(test => (Test: test, Reason: ProtobufUse.In(test))).ToList();
        var inside = judged.Where(item => item.Reason is null).ToList();
        var failures = inside.Select(item => (item.Test, Failure: ConformanceRun.Failure(item.Test))).Where(item => item.Failure is not null).ToList();
        return new FileResult(
            name,
            inside.Count - failures.Count,
            [.. Reasons.Select(reason => judged.Count(item => item.Reason == reason))],
            [.. failures.Select(item => $"{item.Test} {item.Failure}")]);
    }

    private static string Written(int figure) => figure.ToString("N0", CultureInfo.InvariantCulture);

    private sealed record FileResult(string Name, int Passed, ImmutableArray<int> Out, ImmutableArray<string> Failures)
    {
        public IEnumerable<string> Cells => [Name, Written(Passed), .. Out.Select(Written)];
    }
}
