using System.Collections.Immutable;
using Xunit.Abstractions;

namespace RegionRender.Cel.Tests.Conformance;

public sealed class ConformanceTests(ITestOutputHelper output)
{
    // How many cases of each file are out, so that none slips out unseen.
    private static readonly ImmutableSortedDictionary<string, int> OutByFile = new Dictionary<string, int>
    {
        ["block_ext"] = 12,
        ["comparisons"] = 77,
        ["dynamic"] = 226,
        ["enums"] = 85,
        ["fields"] = 6,
        ["optionals"] = 11,
        ["parse"] = 26,
        ["proto2"] = 108,
        ["proto2_ext"] = 18,
        ["proto3"] = 75,
        ["string_ext"] = 3,
        ["type_deductions"] = 21,
        ["wrappers"] = 36,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

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

        var files = cases.GroupBy(test => test.File, StringComparer.Ordinal).Select(file => Judge(file.Key, file)).ToList();
        var (passed, failures) = (files.Sum(file => file.Passed), files.SelectMany(file => file.Failures).ToList());
        output.WriteLine($"{cases.Length} cases: {passed} passed, {files.Sum(file => file.Out)} out, {failures.Count} failed");
        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.Equal(OutByFile, files.Where(file => file.Out > 0).ToImmutableSortedDictionary(file => file.Name, file => file.Out, StringComparer.Ordinal));
    }

    private FileResult Judge(string name, IEnumerable<ConformanceCase> cases)
    {
        var judged = cases.Select(test => (Test: test, Reason: ProtobufUse.In(test))).ToList();
        var inside = judged.Where(item => item.Reason is null).ToList();
        var failures = inside.Select(item => (item.Test, Failure: ConformanceRun.Failure(item.Test))).Where(item => item.Failure is not null).ToList();
        var reasons = judged.Where(item => item.Reason is not null).GroupBy(item => item.Reason).Select(group => $"{group.Count()} out ({group.Key})");
        output.WriteLine(string.Join(", ", [$"{name}: {inside.Count - failures.Count} passed", .. reasons, $"{failures.Count} failed"]));
        return new FileResult(name, inside.Count - failures.Count, judged.Count - inside.Count, [.. failures.Select(item => $"{item.Test} {item.Failure}")]);
    }

    private sealed record FileResult(string Name, int Passed, int Out, ImmutableArray<string> Failures);
}
