using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>What an expression may use: names at one step, with their values.</summary>
/// <param name="Step">The names.</param>
/// <param name="Values">Their values.</param>
/// <param name="IsQuiet">True if a value may be missing because of what was reported already: then a failure is no finding.</param>
internal sealed record ExpressionScope(ExpressionStep Step, CelActivation Values, bool IsQuiet)
{
    /// <summary>The same values and one more, for a step that knows its name.</summary>
    public ExpressionScope With(ExpressionStep step, string name, YamlMapping value) =>
        new(step, Values.With(name, CelValue.FromNode(value, step.TypeOf(name))), IsQuiet);

    public ExpressionScope At(ExpressionStep step) => this with { Step = step };
}
