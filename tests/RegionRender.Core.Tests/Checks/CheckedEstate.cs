using System.Collections.Immutable;
using RegionRender.Core.Checks;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Checks;

/// <summary>
/// What the checks say of an estate. The text holds what differs from an estate without faults; <c>«»</c> stand around what a finding is
/// expected to mark.
/// </summary>
internal sealed class CheckedEstate
{
    private static readonly (string Block, string Text)[] Defaults =
    [
        ("apiVersion", "apiVersion: regionrender.io/v1alpha1"),
        ("kind", "kind: Estate"),
        ("metadata", "metadata: {name: test}"),
        ("k0rdent", "k0rdent: {version: 1.11.4}"),
        ("flux", "flux: {version: \"2.9\", source: {kind: GitRepository, name: fleet, url: https://git.example.com/fleet.git, ref: {branch: main}}}"),
        ("management", "management: {name: mgmt}"),
    ];

    private readonly ImmutableArray<Diagnostic> _findings;
    private readonly ImmutableArray<TextSpan> _marked;

    private CheckedEstate(ImmutableArray<Diagnostic> findings, ImmutableArray<TextSpan> marked) => (_findings, _marked) = (findings, marked);

    /// <summary>Reads and checks blocks of an estate; required ones that are not among them are added.</summary>
    public static CheckedEstate Of(string blocks, DateOnly? today = null)
    {
        var (text, marked) = Unmark(Complete(blocks));
        var bag = new DiagnosticBag();
        var estate = EstateReader.Read(new EstateInput("estate.yaml", InMemorySourceFiles.FromTexts([new("estate.yaml", text)])), bag);
        Assert.NotNull(estate);
        Assert.Empty(bag.ToSorted().Select(Describe));
        EstateChecks.Run(estate, ProfileCatalog.BuiltIn, CompilerRules.All, today, bag);
        return new CheckedEstate(bag.ToSorted(), marked);
    }

    /// <summary>The blocks with those required that are not among them.</summary>
    public static string Complete(string blocks)
    {
        var missing = Defaults.Where(item => !$"\n{blocks}".Contains($"\n{item.Block}:", StringComparison.Ordinal)).Select(item => item.Text);
        return string.Join('\n', [.. missing, blocks]);
    }

    /// <summary>The text, marked if something about it is wrong.</summary>
    public static string Mark(string text, bool isWrong) => isWrong ? $"«{text}»" : text;

    /// <summary>Asserts that nothing is wrong.</summary>
    public void FindsNothing() => Assert.Empty(_findings.Select(Describe));

    /// <summary>Asserts that each mark has a finding of the code, that there is no other one, and returns the first.</summary>
    public Diagnostic Finds(string code)
    {
        Assert.NotEmpty(_marked);
        Assert.All(_findings, finding => Assert.Equal(code, finding.Id));
        Assert.Equal(_marked, _findings.Select(finding => finding.Location.Span));
        return _findings[0];
    }

    private static string Describe(Diagnostic finding) => $"{finding.Location} {finding.Id} {finding.Message}";

    private static (string Text, ImmutableArray<TextSpan> Marked) Unmark(string text)
    {
        var marked = ImmutableArray.CreateBuilder<TextSpan>();
        var plain = new System.Text.StringBuilder(text.Length);
        var start = 0;
        foreach (var character in text)
        {
            if (character == '«')
                start = plain.Length;
            else if (character == '»')
                marked.Add(TextSpan.FromBounds(start, plain.Length));
            else
                plain.Append(character);
        }

        return (plain.ToString(), marked.ToImmutable());
    }
}
