using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Where a finding stands, and what it calls the value there: the last key of its path, in quotes.</summary>
internal readonly record struct Place(Location Location, string Subject);
