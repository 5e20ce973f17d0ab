using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Names that a reference may mean, for hints and "did you mean".</summary>
/// <param name="plural">What they are, as <c>regions</c>.</param>
/// <param name="names">The names.</param>
internal sealed class KnownNames(string plural, IEnumerable<string> names)
{
    private const int LongestList = 9;

    // Ten thousand clusters with as many slips must not cost ten thousand searches through all names.
    private const int MostSearches = 100;

    private readonly ImmutableSortedSet<string> _names = names.ToImmutableSortedSet(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _meant = new(StringComparer.Ordinal);

    public bool Contains(string name) => _names.Contains(name);

    /// <summary>All names where they are few.</summary>
    public string? Hint => _names.Count switch
    {
        0 => $"the estate has no {plural}",
        1 => $"there is only '{_names[0]}'",
        <= LongestList => $"the {plural} are {Quote(_names)}",
        _ => null,
    };

    /// <summary>The name that was most likely meant, in place of the wrong one; null where that stands in no plain text.</summary>
    public TextFix? Fix(Located<string> wrong) =>
        Meant(wrong.Value) is { } name && IsWrittenOut(wrong) ? new TextFix(wrong.Location, name) : null;

    /// <summary>Names in quotes, as a list to read.</summary>
    public static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private string? Meant(string wrong)
    {
        if (_meant.TryGetValue(wrong, out var known) || _meant.Count >= MostSearches)
            return known;
        return _meant[wrong] = NearestName.Of(wrong, _names);
    }

    // An expression can give the name; replacing it would say the name for all that it makes.
    private static bool IsWrittenOut(Located<string> name)
    {
        var span = name.Location.Span;
        return name.Location.Source is { } source
            && source.Text.AsSpan(span.Start, span.Length).Trim("'\"").SequenceEqual(name.Value);
    }
}
