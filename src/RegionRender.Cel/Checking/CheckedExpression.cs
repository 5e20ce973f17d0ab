using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>A compiled expression with the slots that its comprehensions take; it means something only without issues.</summary>
internal sealed record CheckedExpression(Node Root, CelType Type, int Slots, ImmutableArray<CelIssue> Issues);
