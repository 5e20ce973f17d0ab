using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Fuzz;

/// <summary>Random CEL expressions: no exception, no hang, spans inside the text, and one answer however often and however it is asked.</summary>
internal sealed class CelSubject(ImmutableArray<string> seeds) : ICampaignSubject
{
    private static readonly CelEnvironment Unchecked = CelValues.Environment.WithoutTypeChecks();

    private int _compiled;
    private int _succeeded;

    public string Name => "cel";

    public string Summary => $"{_compiled} compiled, {_succeeded} gave a value";

    public string? ComplaintAbout(int number)
    {
        var test = CelCase.Make(number, seeds);
        var program = CelValues.Environment.Compile(test.Expression);
        if (ComplaintAboutIssues(program, test) is { } complaint)
            return complaint;
        if (Describe(program) != Describe(CelValues.Environment.Compile(test.Expression)))
            return "compiling it again gives other issues";
        if (program.Program is null)
            return Unchecked.Compile(test.Expression) is { Program: { } loose } ? ComplaintAboutAnswers(loose, test, out _) : null;
        Interlocked.Increment(ref _compiled);
        if (ComplaintAboutAnswers(program.Program, test, out var answer) is { } wrong)
            return wrong;
        if (answer.Succeeded)
            Interlocked.Increment(ref _succeeded);
        return ComplaintAboutUnchecked(answer, test);
    }

    public void Save(int number, string folder)
    {
        var test = CelCase.Make(number, seeds);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "expression.cel"), test.Expression);
    }

    private static string? ComplaintAboutIssues(CelCompilation compilation, CelCase test)
    {
        if (compilation.Program is null == compilation.Issues.IsEmpty)
            return "there is neither a program nor an issue, or both";
        return compilation.Issues.Select(issue => ComplaintAbout(issue, test)).FirstOrDefault(complaint => complaint is not null);
    }

    private static string? ComplaintAbout(CelIssue issue, CelCase test)
    {
        if (issue.Message.Length == 0 || issue.Message.EndsWith('.'))
            return $"'{issue.Message}' is no message";
        return issue.Span.Start < 0 || issue.Span.Length < 0 || issue.Span.End > test.Expression.Length ? $"'{issue.Message}' stands outside of the text: {issue.Span}" : null;
    }

    private static string? ComplaintAboutAnswers(CelProgram program, CelCase test, out CelResult answer)
    {
        answer = program.Evaluate(test.Values);
        if (answer.Error is { } error && ComplaintAbout(error, test) is { } complaint)
            return complaint;
        if (answer.Succeeded && IsSound(program, test) && !Fits(program.ResultType, answer.Value))
            return $"the result is of type '{answer.Value.Type}', not '{program.ResultType}'";
        var second = program.Evaluate(test.Values);
        return answer.Cost == second.Cost && Describe(answer) == Describe(second) ? null : $"the second answer is another one: {Describe(answer)} and {Describe(second)}";
    }

    // Static types only decide what is refused; and a limit may be met on another way.
    private static string? ComplaintAboutUnchecked(CelResult answer, CelCase test)
    {
        if (Unchecked.Compile(test.Expression).Program is not { } program)
            return "it compiles with type checks, but not without";
        var loose = program.Evaluate(test.Values);
        if (IsLimit(answer) || IsLimit(loose) || (!answer.Succeeded && !loose.Succeeded))
            return null;
        return Describe(answer) == Describe(loose) ? null : $"without type checks the answer is another one: {Describe(answer)} and {Describe(loose)}";
    }

    private static bool IsLimit(CelResult result) => result.Error?.Message is { } message
        && (message.StartsWith("the evaluation ", StringComparison.Ordinal) || message.StartsWith("the result holds", StringComparison.Ordinal));

    // What flatten() makes of a list of anything has any type that is asked for, in the reference implementation too.
    private static bool IsSound(CelProgram program, CelCase test) =>
        program.ResultType.Kind is not (CelTypeKind.Dyn or CelTypeKind.Object or CelTypeKind.Error) && !test.Expression.Contains("flatten", StringComparison.Ordinal);

    private static bool Fits(CelType type, CelValue value) => type.Kind == value.Type.Kind || value.IsNull || value.Type.Kind == CelTypeKind.Object;

    private static string Describe(CelCompilation compilation) => string.Join("; ", compilation.Issues);

    private static string Describe(CelResult result) => result.Error?.ToString() ?? Describe(result.Value);

    private static string Describe(CelValue value)
    {
        var text = new StringBuilder().Append(value.Type.Name).Append(' ');
        if (value.Kind == CelValueKind.Double)
            return text.Append(value.AsDouble().ToString("R", CultureInfo.InvariantCulture)).ToString();
        if (value.Kind == CelValueKind.Bytes)
            return text.Append(Convert.ToHexString(value.AsBytes())).ToString();
        return text.Append(Encoding.UTF8.GetString(YamlWriter.ToBytes(value.ToNode(Location.None)))).ToString();
    }
}
