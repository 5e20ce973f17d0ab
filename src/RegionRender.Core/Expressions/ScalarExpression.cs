using System.Collections.Immutable;
using System.Text;
using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Core.Expressions;

/// <summary>
/// A scalar with <c>${{ … }}</c>, compiled. A scalar that is one expression takes the expression's type; otherwise the values
/// become part of the text.
/// </summary>
internal sealed class ScalarExpression
{
    private readonly YamlScalar _scalar;
    private readonly ImmutableArray<Part> _parts;

    private ScalarExpression(YamlScalar scalar, ImmutableArray<Part> parts)
    {
        _scalar = scalar;
        _parts = parts;
    }

    /// <summary>The type of the value: the expression's where it is one, else a string.</summary>
    public CelType Type => _parts is [{ Program: { } program }] ? program.ResultType : CelType.String;

    public static bool IsIn(YamlScalar scalar) => scalar.IsString && ExpressionScanner.HasExpression(scalar.Text);

    /// <summary>Compiles a scalar; null if an expression in it is wrong, which the bag then tells.</summary>
    public static ScalarExpression? Compile(YamlScalar scalar, CelEnvironment environment, DiagnosticBag bag)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var sound = true;
        foreach (var piece in ExpressionScanner.Split(scalar.Text))
        {
            if (piece.Kind == PieceKind.Literal)
            {
                parts.Add(new Part(scalar.Text.Substring(piece.Span.Start, piece.Span.Length), null, piece.Span));
                continue;
            }

            if (piece.Kind == PieceKind.Unclosed)
            {
                bag.Add(ExpressionDiagnostics.Unclosed(scalar.LocateValue(piece.Span.Start, ExpressionScanner.Open.Length)));
                return null;
            }

            if (CompileProgram(scalar, piece.Span, environment, bag) is { } program)
                parts.Add(new Part(null, program, piece.Span));
            else
                sound = false;
        }

        return sound ? new ScalarExpression(scalar, parts.DrainToImmutable()) : null;
    }

    /// <summary>Compiles the expression in a part of a scalar's text.</summary>
    public static CelProgram? CompileProgram(YamlScalar scalar, TextSpan span, CelEnvironment environment, DiagnosticBag bag)
    {
        var compilation = environment.Compile(scalar.Text.Substring(span.Start, span.Length));
        foreach (var issue in compilation.Issues)
            bag.Add(ExpressionDiagnostics.Invalid(scalar.LocateValue(span.Start + issue.Span.Start, issue.Span.Length), issue.Message, issue.Suggestion));
        return compilation.Program;
    }

    /// <summary>
    /// Evaluates the scalar; null if that fails, which the bag then tells. A value that stood in a node comes back as that node,
    /// with the place where it was written; a new one is said to be written at <paramref name="cause"/>.
    /// </summary>
    public YamlNode? Evaluate(CelActivation activation, Location cause, DiagnosticBag bag)
    {
        if (_parts is [{ Program: { } only } part])
            return EvaluateProgram(only, part.Span, activation, cause, bag) is { } value ? value.ToNode(cause) : null;

        var text = new StringBuilder();
        foreach (var (literal, program, span) in _parts)
        {
            if (program is null)
            {
                text.Append(literal);
                continue;
            }

            if (EvaluateProgram(program, span, activation, cause, bag) is not { } value)
                return null;
            if (value.ToNode(cause) is not YamlScalar { IsNull: false } scalar)
            {
                bag.Add(ExpressionDiagnostics.NoText(_scalar.LocateValue(span.Start, span.Length), value.InWords(), cause));
                return null;
            }

            text.Append(scalar.Text);
        }

        return YamlScalar.String(text.ToString(), cause);
    }

    private CelValue? EvaluateProgram(CelProgram program, TextSpan span, CelActivation activation, Location cause, DiagnosticBag bag) =>
        EvaluateProgram(_scalar, span, program, activation, cause, bag);

    /// <summary>Evaluates a program that was compiled from a part of a scalar's text.</summary>
    public static CelValue? EvaluateProgram(YamlScalar scalar, TextSpan span, CelProgram program, CelActivation activation, Location cause, DiagnosticBag bag)
    {
        var result = program.Evaluate(activation);
        if (result.Error is not { } error)
            return result.Value;
        bag.Add(ExpressionDiagnostics.Failed(scalar.LocateValue(span.Start + error.Span.Start, error.Span.Length), error.Message, cause));
        return null;
    }

    private readonly record struct Part(string? Literal, CelProgram? Program, TextSpan Span);
}
