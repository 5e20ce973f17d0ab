using System.Collections.Immutable;
using RegionRender.Core.Templates;
using RegionRender.Core.Texts;
using RegionRender.Syntax;

namespace RegionRender.Reports.Tests.Plans;

/// <summary>The templates of texts that the program carries.</summary>
internal static class BuiltInTexts
{
    public static ImmutableDictionary<string, TextTemplate> All { get; } = TemplateLoader.Load(null, "", [], new DiagnosticBag()).Texts;
}
