namespace RegionRender.Cel.Tests.Evaluation;

public sealed class ThreadTests
{
    private const int Threads = 8;
    private const int Rounds = 200;

    private static readonly CelEnvironment Environment = CelEnvironment.Standard.WithVariable("n", CelType.Int).WithVariable("names", CelType.List(CelType.String));

    // What is behind these is shared by all who evaluate: an automaton, a map with an index, a constant list, slots, the time zones.
    [Theory]
    [InlineData("names.filter(x, x.matches('^(a|b)*c?[0-9]+$')).size() + n")]
    [InlineData("names.map(x, {'a0': 1, 'a1': 2, 'a2': 3, 'a3': 4, 'a4': 5, 'a5': 6, 'a6': 7, 'a7': 8, 'a8': 9, 'a9': 10}[?x].orValue(n)).sum()")]
    [InlineData("[1, 2, 3, 4].map(a, [5, 6, 7].map(b, names.map(c, size(c) * a * b * n).sum()).sum()).sum()")]
    [InlineData("cel.bind(t, timestamp('2024-03-31T01:30:00Z') + duration('1h') , t.getHours('Europe/Berlin') + t.getHours('America/New_York') + n)")]
    [InlineData("int('%d'.format([n])) + names.join(',').findAll('[0-9]').size()")]
    [InlineData("n % 7 == 0 ? (names[n % 12] == 'a2' ? 1 : 2) : 3")]
    public void One_program_gives_the_same_answers_to_many_threads(string expression)
    {
        var program = Environment.Compile(expression).Program;
        Assert.NotNull(program);
        var alone = Enumerable.Range(0, Rounds).Select(n => Describe(program, n)).ToArray();
        var together = new string[Threads][];
        using var start = new Barrier(Threads);
        var threads = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            start.SignalAndWait();
            together[thread] = [.. Enumerable.Range(0, Rounds).Select(n => Describe(program, n))];
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.All(together, answers => Assert.Equal(alone, answers));
    }

    private static string Describe(CelProgram program, int n)
    {
        var names = CelValue.List(Enumerable.Range(0, 12).Select(i => CelValue.String($"a{i + (n % 3)}")));
        var result = program.Evaluate(CelActivation.Empty.With("n", CelValue.Int(n)).With("names", names));
        return $"{result.Cost} {result.Error} {result.Value.AsInt64()}";
    }
}
