using System.Text.RegularExpressions;
using RegionRender.Core;
using RegionRender.Syntax;

namespace RegionRender.Fuzz;

/// <summary>What must hold of every compilation, whatever the input.</summary>
internal static partial class Judge
{
    private const int AskedTwice = 20;

    /// <summary>What does not hold, or null.</summary>
    public static string? Complaint(FuzzCase fuzzCase, out bool rendered)
    {
        var first = Compile(fuzzCase);
        rendered = first.Tree is not null;
        if (rendered == first.HasErrors)
            return rendered ? "there is a tree in spite of errors" : "there is neither a tree nor an error";
        if (first.Diagnostics.Select(Complaint).FirstOrDefault(complaint => complaint is not null) is { } complaint)
            return complaint;
        return fuzzCase.Number % AskedTwice == 0 && !AreEqual(first, Compile(fuzzCase)) ? "the second answer is another one" : null;
    }

    private static EstateCompilation Compile(FuzzCase fuzzCase) =>
        EstateCompiler.Compile(new EstateInput(SeedEstate.EntryPath, new InMemorySourceFiles(fuzzCase.Files)));

    private static string? Complaint(Diagnostic diagnostic)
    {
        if (!CodePattern().IsMatch(diagnostic.Id))
            return $"'{diagnostic.Id}' is no code";
        if (diagnostic.Message.Length == 0)
            return $"{diagnostic.Id} has no message";
        foreach (var location in diagnostic.Related.Select(related => related.Location).Prepend(diagnostic.Location))
        {
            if (location.Source is { } source && (location.Span.Start < 0 || location.Span.Length < 0 || location.Span.End > source.Text.Length))
                return $"{diagnostic.Id} points outside of its file: {location.Span}";
        }

        return null;
    }

    private static bool AreEqual(EstateCompilation first, EstateCompilation second) =>
        first.Diagnostics.Select(Line).SequenceEqual(second.Diagnostics.Select(Line), StringComparer.Ordinal)
        && (first.Tree, second.Tree) switch
        {
            (null, null) => true,
            ({ } one, { } other) => one.Files.Length == other.Files.Length
                && one.Files.Zip(other.Files).All(pair => pair.First.Path == pair.Second.Path && pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span)),
            _ => false,
        };

    private static string Line(Diagnostic diagnostic) => $"{diagnostic.Location} {diagnostic.Id} {diagnostic.Message} {diagnostic.Hint}";

    [GeneratedRegex("^RR[1-9][0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}
