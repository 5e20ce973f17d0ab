using RegionRender.Schemas;

namespace RegionRender.Kubernetes;

/// <summary>What a rule says of a value.</summary>
/// <param name="Message">Why the object is refused; null if the value keeps the rule.</param>
/// <param name="Reason">The reason that goes with it.</param>
/// <param name="IsJudgement">True if the rule was evaluated and does not hold; false if that could not be found out.</param>
/// <param name="EndsRules">True if no further rule of the object is asked.</param>
internal readonly record struct RuleAnswer(string? Message, FindingReason Reason = FindingReason.Invalid, bool IsJudgement = false, bool EndsRules = false);
