namespace RegionRender.Syntax;

/// <summary>A character of a scalar's value, and the range of the source that stands for it.</summary>
internal readonly record struct SourceCharacter(char Value, int Start, int End);
