namespace RegionRender.Cel;

/// <summary>The text of a value for one clause of a format; null if the clause does not take it.</summary>
internal delegate string? ClauseText(char clause, CelValue value, int precision, ref Work work);
