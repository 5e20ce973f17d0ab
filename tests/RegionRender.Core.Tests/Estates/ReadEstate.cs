using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Estates;

/// <summary>What reading a small estate gives.</summary>
internal sealed record ReadEstate(Estate? Estate, ImmutableArray<Diagnostic> Diagnostics)
{
    public const string Head = """
        apiVersion: regionrender.io/v1alpha1
        kind: Estate
        metadata: {name: test}
        k0rdent: {version: 1.11.4}
        flux: {source: {kind: GitRepository, name: fleet, url: https://git.example.com/fleet.git, ref: {branch: main}}}
        management: {name: mgmt}

        """;

    /// <summary>The model; fails if there is any finding.</summary>
    public Estate Sound
    {
        get
        {
            Assert.Empty(Findings);
            return Assert.IsType<Estate>(Estate);
        }
    }

    /// <summary>Findings as <c>path:line:column code message</c>.</summary>
    public IEnumerable<string> Findings => Diagnostics.Select(item => $"{item.Location} {item.Id} {item.Message}");

    /// <summary>Reads what is written after a head with all required blocks; the first line of <paramref name="text"/> is line 7.</summary>
    public static ReadEstate From(string text, params (string Path, string Text)[] others) => FromWhole(Head + text, others);

    public static ReadEstate FromWhole(string text, params (string Path, string Text)[] others) =>
        FromFiles("", [("estate.yaml", text), .. others]);

    public static ReadEstate FromFiles(string displayPrefix, (string Path, string Text)[] files)
    {
        var sources = InMemorySourceFiles.FromTexts(files.Select(file => KeyValuePair.Create(file.Path, file.Text)));
        return FromInput(new EstateInput("estate.yaml", sources, displayPrefix));
    }

    public static ReadEstate FromInput(EstateInput input)
    {
        var bag = new DiagnosticBag();
        var estate = EstateReader.Read(input, bag);
        return new ReadEstate(estate, bag.ToSorted());
    }
}
