using System.Collections.Immutable;
using RegionRender.Core.Texts;

namespace RegionRender.Reports;

/// <summary>The values of <c>plan --format</c>.</summary>
internal static class PlanFormats
{
    public const string Default = "text";

    public static ImmutableArray<string> Names { get; } = [Default, "json", "markdown", "html"];

    /// <summary>The format of a name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="texts">The templates of a compilation.</param>
    public static IPlanFormat Of(string name, ImmutableDictionary<string, TextTemplate> texts) => name switch
    {
        "json" => new PlanJson(),
        "markdown" => new PlanMarkdown(texts["plan-markdown"]),
        "html" => new PlanHtml(texts["plan-html"], texts["plan-style"], texts["plan-script"]),
        _ => new PlanText(),
    };
}
