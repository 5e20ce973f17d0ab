using System.Collections.Immutable;
using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>What came of compiling a rule against the type of its values; without a program it asks nothing.</summary>
internal sealed record CompiledRule(CelProgram? Program, CelProgram? MessageProgram, CelType SelfType, bool IsTransition, ImmutableArray<CelIssue> Issues)
{
    public static CompiledRule Compile(YamlMapping source, string rule, CelType type)
    {
        var withoutOld = CelEnvironment.Standard.WithVariable("self", type);
        var withOld = withoutOld.WithVariable("oldSelf", type);

        // A rule that does without oldSelf holds at every write; one that needs it only where there was a value before.
        var compilation = withoutOld.Compile(rule);
        var isTransition = compilation.Program is null;
        if (isTransition)
            compilation = withOld.Compile(rule);
        var message = source.Text("messageExpression") is { } expression ? withOld.Compile(expression).Program : null;
        return new CompiledRule(compilation.Program, message, type, isTransition, compilation.Program is null ? compilation.Issues : []);
    }
}
