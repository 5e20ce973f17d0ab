namespace RegionRender.Cel;

/// <summary>Ends the parsing of a pattern at the first thing that RE2 does not take; caught in <see cref="Re2Regex.TryCreate"/>.</summary>
internal sealed class RegexSyntaxException(string message) : Exception(message);
