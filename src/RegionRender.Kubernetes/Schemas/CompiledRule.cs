using System.Collections.Immutable;
using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>What came of compiling a rule against the type of its values; without a program it asks nothing.</summary>
internal sealed record CompiledRule(CelProgram? Program, CelProgram? MessageProgram, CelType SelfType, OldSelf OldSelf, ImmutableArray<CelIssue> Issues, ImmutableArray<CelIssue> MessageIssues)
{
    public static CompiledRule Compile(YamlMapping source, string rule, CelType type)
    {
        var withoutOld = CelEnvironment.Kubernetes.WithVariable("self", type);
        var oldIsOptional = source["optionalOldSelf"] is YamlScalar { IsTrue: true };
        var withOld = withoutOld.WithVariable("oldSelf", oldIsOptional ? CelType.Optional(type) : type);

        // A rule that does without oldSelf holds at every write; one that needs it only where there was a value before, unless it takes that as it comes.
        var compilation = withoutOld.Compile(rule);
        var oldSelf = compilation.Program is not null ? OldSelf.Unused : oldIsOptional ? OldSelf.Optional : OldSelf.Required;
        if (oldSelf != OldSelf.Unused)
            compilation = withOld.Compile(rule);
        compilation = Giving(CelType.Bool, compilation);
        var message = source.Text("messageExpression") is { } expression ? Giving(CelType.String, withOld.Compile(expression)) : null;
        return new CompiledRule(compilation.Program, message?.Program, type, oldSelf, compilation.Issues, message?.Issues ?? []);
    }

    // The server takes the very type only, not one that is known when it is evaluated.
    private static CelCompilation Giving(CelType type, CelCompilation compilation)
    {
        if (compilation.Program is not { } program)
            return compilation;
        return program.ResultType.Equals(type) ? new CelCompilation(program, []) : new CelCompilation(null, [new CelIssue(default, $"it gives {program.ResultType}, not {type}")]);
    }
}

/// <summary>What a rule asks of the value before.</summary>
internal enum OldSelf
{
    Unused,
    Required,
    Optional,
}
