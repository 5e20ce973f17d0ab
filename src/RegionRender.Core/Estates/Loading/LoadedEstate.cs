using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>The estate file with the lists of its parts merged in.</summary>
/// <param name="Node">The estate's mapping, as written but for <c>include</c>.</param>
/// <param name="IsIncomplete">True if a part could not be read.</param>
/// <param name="Input">What was asked for, with the rendering's folder as the estate gives it.</param>
internal sealed record LoadedEstate(YamlMapping Node, bool IsIncomplete, EstateInput Input);
