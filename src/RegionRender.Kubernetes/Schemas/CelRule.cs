using System.Collections.Immutable;
using System.Text;
using RegionRender.Cel;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>
/// One of <c>x-kubernetes-validations</c>. Compiled when it is first asked: most rules of a large schema never are. What it says follows
/// Kubernetes 1.36, apiextensions-apiserver apiserver/schema/cel/validation.go.
/// </summary>
internal sealed class CelRule(YamlMapping source, YamlScalar rule, YamlMapping schema, Func<CelType> selfType)
{
    /// <summary>In bytes; a message that is longer gives way to the fixed one.</summary>
    private const int LongestMessage = 5 * 1024;

    private readonly Lazy<CompiledRule> _compiled = new(() => CompiledRule.Compile(source, rule.Text, selfType()));
    private readonly string? _message = source.Text("message")?.Trim();
    private readonly string? _fieldPath = source.Text("fieldPath");

    public string Text => rule.Text;

    /// <summary>The way to the field below that the finding stands at.</summary>
    public ImmutableArray<string> FieldSteps => _fieldPath is null ? [] : RulePath.Find(_fieldPath, schema) ?? [];

    /// <summary>What the rule asks of the value before.</summary>
    public OldSelf OldSelf => _compiled.Value.OldSelf;

    private FindingReason Reason { get; } = source.Text("reason") switch
    {
        "FieldValueRequired" => FindingReason.Required,
        "FieldValueForbidden" => FindingReason.Forbidden,
        "FieldValueDuplicate" => FindingReason.Duplicate,
        _ => FindingReason.Invalid,
    };

    private string FixedMessage => !string.IsNullOrEmpty(_message) ? _message : rule.Text.Trim() == "self == oldSelf" ? "it can't change" : "failed rule: " + rule.Text.Trim();

    /// <summary>Tells what keeps the rule from being compiled, or from saying where it does not hold.</summary>
    /// <param name="hasPast">False inside of lists whose items can't be found again: no rule there knows a value before.</param>
    /// <param name="findings">Where to tell it.</param>
    public void ReportIssues(bool hasPast, DiagnosticBag findings)
    {
        foreach (var issue in _compiled.Value.Issues)
            findings.Add(ObjectDiagnostics.RuleDoesNotCompile(rule, issue.Message));
        foreach (var issue in _compiled.Value.MessageIssues)
            findings.Add(ObjectDiagnostics.MessageDoesNotCompile(source["messageExpression"] as YamlScalar ?? rule, issue.Message));
        if (OldSelf != OldSelf.Unused && !hasPast && _compiled.Value.Program is not null)
            findings.Add(ObjectDiagnostics.RuleDoesNotCompile(rule, "'oldSelf' is known in lists of the type 'map' only"));
        if (_fieldPath is not null && RulePath.Find(_fieldPath, schema) is null && source["fieldPath"] is YamlScalar path)
            findings.Add(ObjectDiagnostics.NoField(path));
    }

    public RuleAnswer Ask(YamlNode self, YamlNode? oldSelf, RuleBudget budget)
    {
        var (program, messageProgram, type) = (_compiled.Value.Program, _compiled.Value.MessageProgram, _compiled.Value.SelfType);
        if (program is null)
            return default;
        var value = CelActivation.Empty.With("self", CelValue.FromNode(self, type));
        var old = oldSelf is null ? (CelValue?)null : CelValue.FromNode(oldSelf, type);
        var known = old is { } before ? value.With("oldSelf", before) : value;
        var result = program.Evaluate(OldSelf == OldSelf.Optional ? value.With("oldSelf", CelValue.Optional(old)) : known);
        if (!budget.TryTake(result.Cost))
            return new RuleAnswer(ObjectDiagnostics.BudgetSpent, EndsRules: true);
        if (!result.Succeeded)
            return new RuleAnswer($"{FixedMessage} ({result.Error?.Message})", EndsRules: result.IsExhausted);
        return result.Value.AsBool() ? default : Broken(messageProgram, known, budget);
    }

    // The expression of a message sees the value before as it is, even where the rule takes it as an optional: so does the server.
    private RuleAnswer Broken(CelProgram? messageProgram, CelActivation activation, RuleBudget budget)
    {
        var fixedAnswer = new RuleAnswer(FixedMessage, Reason, IsJudgement: true);
        if (messageProgram?.Evaluate(activation) is not { } result)
            return fixedAnswer;
        if (!budget.TryTake(result.Cost))
            return new RuleAnswer(ObjectDiagnostics.BudgetSpent, IsJudgement: true, EndsRules: true);
        if (result.IsExhausted)
            return new RuleAnswer($"{FixedMessage} ({result.Error?.Message})", IsJudgement: true, EndsRules: true);
        return result.Succeeded && IsMessage(result.Value.AsString().Trim(), out var message) ? fixedAnswer with { Message = message } : fixedAnswer;
    }

    private static bool IsMessage(string text, out string message)
    {
        message = text;
        return text.Length > 0 && !text.Contains('\n', StringComparison.Ordinal) && Encoding.UTF8.GetByteCount(text) <= LongestMessage;
    }
}
