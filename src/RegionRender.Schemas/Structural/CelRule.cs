using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>One of <c>x-kubernetes-validations</c>, compiled.</summary>
internal sealed record CelRule(string Text, CelProgram Program, CelType SelfType, bool IsTransition)
{
    public string? Message { get; init; }

    public CelProgram? MessageProgram { get; init; }

    /// <summary>The field below that the finding stands at: <c>.a['b c'].d</c>.</summary>
    public string? FieldPath { get; init; }

    /// <summary>Null if the value keeps the rule, else why it does not.</summary>
    public string? Broken(YamlNode self, YamlNode? oldSelf)
    {
        var activation = CelActivation.Empty.With("self", CelValue.FromNode(self, SelfType));
        if (IsTransition && oldSelf is not null)
            activation = activation.With("oldSelf", CelValue.FromNode(oldSelf, SelfType));
        var result = Program.Evaluate(activation);
        if (!result.Succeeded)
            return $"{Message ?? "failed rule: " + Text} ({result.Error?.Message})";
        return result.Value.AsBool() ? null : WrittenMessage(activation) ?? Message ?? "failed rule: " + Text;
    }

    // A message that fails, is empty or has several lines gives way to the fixed one.
    private string? WrittenMessage(CelActivation activation)
    {
        if (MessageProgram?.Evaluate(activation) is not { Succeeded: true } result)
            return null;
        var message = result.Value.AsString().Trim();
        return message.Length == 0 || message.AsSpan().ContainsAny('\n', '\r') ? null : message;
    }
}
