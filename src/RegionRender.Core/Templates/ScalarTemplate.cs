using RegionRender.Core.Expressions;
using RegionRender.Syntax;

namespace RegionRender.Core.Templates;

/// <summary>A scalar with expressions.</summary>
internal sealed class ScalarTemplate(YamlScalar scalar, ScalarExpression expression) : TemplateNode
{
    public override YamlNode? Expand(in TemplateScope scope) => expression.Evaluate(scope.Activation, scope.Cause, scope.Bag)?.PlacedBy(scalar);
}
