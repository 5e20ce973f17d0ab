using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>One of <c>x-kubernetes-validations</c>. Compiled when it is first asked: most rules of a large schema never are.</summary>
internal sealed class CelRule(YamlMapping source, YamlScalar rule, Func<CelType> selfType)
{
    private readonly Lazy<CompiledRule> _compiled = new(() => CompiledRule.Compile(source, rule.Text, selfType()));

    public string Text => rule.Text;

    public string? Message { get; } = source.Text("message");

    /// <summary>The field below that the finding stands at: <c>.a['b c'].d</c>.</summary>
    public string? FieldPath { get; } = source.Text("fieldPath");

    /// <summary>What the rule asks of the value before.</summary>
    public OldSelf OldSelf => _compiled.Value.OldSelf;

    /// <summary>Tells what keeps the rule from being compiled.</summary>
    public void ReportIssues(DiagnosticBag findings)
    {
        foreach (var issue in _compiled.Value.Issues)
            findings.Add(ObjectDiagnostics.RuleDoesNotCompile(rule, issue.Message));
    }

    /// <summary>Null if the value keeps the rule, else why it does not.</summary>
    public string? Broken(YamlNode self, YamlNode? oldSelf)
    {
        var (program, messageProgram, type) = (_compiled.Value.Program, _compiled.Value.MessageProgram, _compiled.Value.SelfType);
        if (program is null)
            return null;
        var activation = CelActivation.Empty.With("self", CelValue.FromNode(self, type));
        var old = oldSelf is null ? (CelValue?)null : CelValue.FromNode(oldSelf, type);
        if (OldSelf == OldSelf.Optional)
            activation = activation.With("oldSelf", CelValue.Optional(old));
        else if (old is { } before)
            activation = activation.With("oldSelf", before);
        var result = program.Evaluate(activation);
        if (!result.Succeeded)
            return $"{FixedMessage} ({result.Error?.Message})";
        return result.Value.AsBool() ? null : WrittenMessage(messageProgram, activation) ?? FixedMessage;
    }

    private string FixedMessage => Message ?? (rule.Text.Trim() == "self == oldSelf" ? "it can't change" : "failed rule: " + rule.Text);

    // A message that fails, is empty or has several lines gives way to the fixed one.
    private static string? WrittenMessage(CelProgram? messageProgram, CelActivation activation)
    {
        if (messageProgram?.Evaluate(activation) is not { Succeeded: true } result)
            return null;
        var message = result.Value.AsString().Trim();
        return message.Length == 0 || message.AsSpan().ContainsAny('\n', '\r') ? null : message;
    }
}
