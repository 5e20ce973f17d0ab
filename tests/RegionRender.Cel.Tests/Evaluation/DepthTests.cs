using RegionRender.Syntax;

namespace RegionRender.Cel.Tests.Evaluation;

/// <summary>The deepest expressions that the limits allow; a stack that overflows would end the test process.</summary>
public sealed class DepthTests
{
    private const int SmallestStack = 1024 * 1024;
    private const int Chain = 390;
    private const int Nest = 240;

    private static readonly CelEnvironment Environment = CelEnvironment.Standard.WithVariable("x", CelType.Dyn);

    [Theory]
    [InlineData("", "1", " + 1", Chain)]
    [InlineData("", "dyn(x)", " + x", Chain)]
    [InlineData("", "x", ".a", Chain)]
    [InlineData("", "x", "[0]", Chain)]
    [InlineData("", "'a'", ".trim()", Chain)]
    [InlineData("", "[1]", ".map(y, y)", Chain)]
    [InlineData("", "optional.of(1)", ".or(optional.none())", Chain)]
    [InlineData("(", "1", ")", Nest)]
    [InlineData("(1 + ", "1", ")", Nest)]
    [InlineData("-(", "x", ")", Nest)]
    [InlineData("[", "1", "]", Nest)]
    [InlineData("{'a': ", "1", "}", Nest)]
    [InlineData("true ? 1 : ", "1", "", Nest)]
    [InlineData("[1].map(y, ", "1", ")", Nest)]
    [InlineData("cel.bind(y, [x, [x]], ", "y == [[x]]", ")", Nest)]
    [InlineData("(true && (false || ", "true", "))", Nest / 2)]
    [InlineData("size(string(", "1", "))", Nest / 2)]
    [InlineData("'%s'.format([", "1", "])", Nest / 2)]
    [InlineData("optional.of(1).optMap(y, ", "x", ")", Nest)]
    public void The_deepest_expressions_fit_the_smallest_stack(string before, string core, string after, int times)
    {
        var expression = string.Concat(Enumerable.Repeat(before, times)) + core + string.Concat(Enumerable.Repeat(after, times));
        var issues = new List<string>();
        var thread = new Thread(() => Exercise(expression, issues), SmallestStack);
        thread.Start();
        thread.Join();
        Assert.DoesNotContain(issues, issue => issue.Contains(" deep", StringComparison.Ordinal));
    }

    private static void Exercise(string expression, List<string> issues)
    {
        foreach (var environment in new[] { Environment, Environment.WithoutTypeChecks() })
        {
            var compilation = environment.Compile(expression);
            issues.AddRange(compilation.Issues.Select(issue => issue.Message));
            if (compilation.Program?.Evaluate(CelActivation.Empty.With("x", CelValue.Int(1))) is { Succeeded: true } result)
                result.Value.ToNode(Location.None);
        }
    }
}
