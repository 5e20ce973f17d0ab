using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Core.Templates;

/// <summary>What a template is expanded with.</summary>
/// <param name="Activation">The values of the names.</param>
/// <param name="Cause">The estate place that asks for the object.</param>
/// <param name="Bag">Takes what goes wrong.</param>
internal readonly record struct TemplateScope(CelActivation Activation, Location Cause, DiagnosticBag Bag);
