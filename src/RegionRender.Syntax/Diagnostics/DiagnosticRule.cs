namespace RegionRender.Syntax;

/// <summary>What a diagnostic code stands for. <paramref name="Id"/> is <c>RR</c> and four digits, the first the stage; never renumbered or reused.</summary>
/// <param name="Id">The code.</param>
/// <param name="Severity">The severity unless the estate says otherwise.</param>
/// <param name="Title">One sentence that holds for every finding of the rule, without a period.</param>
public sealed record DiagnosticRule(string Id, Severity Severity, string Title);
