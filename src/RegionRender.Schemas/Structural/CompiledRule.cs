using System.Collections.Immutable;
using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>What came of compiling a rule against the type of its values; without a program it asks nothing.</summary>
internal sealed record CompiledRule(CelProgram? Program, CelProgram? MessageProgram, CelType SelfType, OldSelf OldSelf, ImmutableArray<CelIssue> Issues)
{
    public static CompiledRule Compile(YamlMapping source, string rule, CelType type)
    {
        var withoutOld = CelEnvironment.Standard.WithVariable("self", type);
        var oldIsOptional = source["optionalOldSelf"] is YamlScalar { IsTrue: true };
        var withOld = withoutOld.WithVariable("oldSelf", oldIsOptional ? CelType.Optional(type) : type);

        // A rule that does without oldSelf holds at every write; one that needs it only where there was a value before, unless it takes that as it comes.
        var compilation = withoutOld.Compile(rule);
        var oldSelf = compilation.Program is not null ? OldSelf.Unused : oldIsOptional ? OldSelf.Optional : OldSelf.Required;
        if (oldSelf != OldSelf.Unused)
            compilation = withOld.Compile(rule);
        var message = source.Text("messageExpression") is { } expression ? withOld.Compile(expression).Program : null;
        return new CompiledRule(compilation.Program, message, type, oldSelf, compilation.Program is null ? compilation.Issues : []);
    }
}

/// <summary>What a rule asks of the value before.</summary>
internal enum OldSelf
{
    Unused,
    Required,
    Optional,
}
