using System.Diagnostics;
using RegionRender.Core;
using RegionRender.Syntax;

namespace RegionRender.Benchmarks;

/// <summary>Time and allocation of each stage of one compilation within this process, after a warm-up.</summary>
internal sealed class StageTimes
{
    private readonly List<(string Stage, long Ticks, long Bytes)> _starts = [];

    public static IReadOnlyList<(string Stage, TimeSpan Time, long Bytes)> Measure(IReadOnlyDictionary<string, byte[]> files)
    {
        Compile(files, _ => { });
        GC.Collect();
        var times = new StageTimes();
        Compile(files, times.Begin);
        times.Begin("end");
        return [.. times._starts.Zip(times._starts.Skip(1), (start, next) => (start.Stage, Stopwatch.GetElapsedTime(start.Ticks, next.Ticks), next.Bytes - start.Bytes))];
    }

    private void Begin(string stage) => _starts.Add((stage, Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes(precise: true)));

    private static void Compile(IReadOnlyDictionary<string, byte[]> files, Action<string> progress)
    {
        var compilation = EstateCompiler.Compile(new EstateInput("estate.yaml", new InMemorySourceFiles(files)), new CompilerOptions { Progress = progress });
        if (compilation.Tree is null)
            throw new InvalidOperationException($"The generated estate does not compile: {compilation.Diagnostics[0].Location} {compilation.Diagnostics[0].Message}");
    }
}
