using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using RegionRender.Core.Trees;

namespace RegionRender.Storage.Tests;

/// <summary>What Git makes of two renderings, a build of the merged estate writes anew, unless somebody had a hand in it.</summary>
public sealed class MergeTests : IDisposable
{
    private const string Entry = "clusters/mgmt/layers.yaml";
    private const string Extra = "management/platform/mine.yaml";

    private static readonly ManifestTree Base = Renderings.Small.With(Entry, "1\n2\n3\n4\n5\n");

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string[]> Styles => [[], ["--diff3"], ["--zdiff3"]];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Styles))]
    public void What_both_sides_added_in_one_place_is_written_anew(string[] style)
    {
        var (ours, theirs, both) = (Added("a"), Added("b"), Added("a", "b"));
        Merge(Base, ours, theirs, style);
        Assert.Contains("<<<<<<<", _folder.Read("out/" + Renderings.Layer), StringComparison.Ordinal);
        Assert.Contains("<<<<<<<", _folder.Read("out/.regionrender/management.json"), StringComparison.Ordinal);

        AssertWrites(both);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void What_both_sides_changed_is_written_anew(string[] style)
    {
        Merge(Base, Base.With(Renderings.Platform, "kind: Management # a\n"), Base.With(Renderings.Platform, "kind: Management # b\n"), style);
        Assert.Contains("<<<<<<<", _folder.Read("out/" + Renderings.Platform), StringComparison.Ordinal);

        AssertWrites(Base.With(Renderings.Platform, "kind: Management # c\n"));
    }

    [Fact]
    public void What_both_sides_changed_is_removed()
    {
        Merge(Base, Base.With(Renderings.Region, "kind: Region # a\n"), Base.With(Renderings.Region, "kind: Region # b\n"));

        AssertWrites(Base.Without(Renderings.Region));
    }

    [Fact]
    public void A_manifest_of_the_users_that_both_sides_changed_is_written_anew()
    {
        var before = Base.With(Renderings.Layer, Renderings.List("management.kcm.yaml", "mine.yaml")).WithExtra(Extra, "base\n");
        Merge(before, before.WithExtra(Extra, "a\n"), before.WithExtra(Extra, "b\n"));

        AssertWrites(before.WithExtra(Extra, "c\n"));
    }

    [Fact]
    public void A_file_that_both_sides_also_changed_elsewhere_is_written_anew_where_no_line_is_lost()
    {
        Merge(Base, Base.With(Entry, "1\na\n2\n3\n4\nd\n5\n"), Base.With(Entry, "1\nb\n2\n3\n4\n5\n"));

        AssertWrites(Base.With(Entry, "1\na\nb\n2\n3\n4\nd\n5\n"));
    }

    [Fact]
    public void A_file_that_both_sides_also_changed_elsewhere_is_kept_where_a_line_would_be_lost()
    {
        Merge(Base, Base.With(Entry, "1\na\n2\n3\n4\nd\n5\n"), Base.With(Entry, "1\nb\n2\n3\n4\n5\n"));

        AssertRefused(Base.With(Entry, "1\na\n2\n3\n4\nd\n5\n"), Entry);
    }

    [Theory]
    [InlineData("# a\n", "# changed\n")]
    [InlineData("# b\n", "# changed\n")]
    [InlineData("=======\n", "=======\nby: hand\n")]
    [InlineData(">>>>>>>", "by: hand\n>>>>>>>")]
    public void A_conflict_with_a_hand_in_it_is_kept(string before, string after)
    {
        Merge(Base, Base.With(Renderings.Platform, "kind: Management # a\n"), Base.With(Renderings.Platform, "kind: Management # b\n"));
        Edit(Renderings.Platform, before, after);

        AssertRefused(Base.With(Renderings.Platform, "kind: Management # c\n"), Renderings.Platform);
    }

    [Fact]
    public void A_list_that_Git_merged_is_written_anew()
    {
        Merge(Base, Added("a"), Added("z"));
        Assert.DoesNotContain("<<<<<<<", _folder.Read("out/" + Renderings.Layer), StringComparison.Ordinal);

        AssertWrites(Added("a", "b", "z"));
    }

    [Theory]
    [InlineData("resources:\n", "resources:\n  - by-hand.yaml\n")]
    [InlineData("resources:\n", "# by hand\nresources:\n")]
    [InlineData("resources:\n", "patches: []\nresources:\n")]
    [InlineData("  - management.kcm.yaml\n", "  - management.kcm.yaml\n  - {by: hand}\n")]
    [InlineData("'atlas'", "'other'")]
    public void A_list_with_a_hand_in_it_is_kept(string before, string after)
    {
        Write(Base);
        Edit(Renderings.Layer, before, after);

        AssertRefused(Added("a"), Renderings.Layer);
    }

    [Fact]
    public void A_list_with_a_hand_in_it_is_not_removed()
    {
        Write(Base);
        Edit(Renderings.Layer, "resources:\n", "# by hand\nresources:\n");

        AssertRefused(Base.Without(Renderings.Layer), Renderings.Layer);
    }

    [Fact]
    public void A_rendering_with_a_ledger_of_format_1_is_taken_on()
    {
        Write(Base);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_folder.Read("out/" + Renderings.Layer))));
        Edit(".regionrender/management.json", $"{Renderings.Layer}\"", $"{Renderings.Layer}\",\"sha256\":\"{digest}\"");
        _folder.Write("out/.regionrender/meta.json", """{"format": 1, "estate": "atlas", "management": "mgmt", "k0rdent": "1.11.4", "tool": "0.1.0"}""");

        AssertWrites(Added("a"));
    }

    [Fact]
    public void What_branches_change_of_different_words_of_the_whole_merges()
    {
        Merge(
            Base,
            WithLedger(Base.Ledger with { Management = "hub" }),
            WithLedger(Base.Ledger with { Estate = "atlas-2", K0rdentVersion = "1.12.0" }));

        Assert.Equal(
            Encoding.UTF8.GetString(LedgerWriter.Write(Base.Ledger with { Management = "hub", Estate = "atlas-2", K0rdentVersion = "1.12.0" }).Single(file => file.Path == ".regionrender/meta.json").Content.Span),
            _folder.Read("out/.regionrender/meta.json"));
    }

    private static ManifestTree WithLedger(Ledger ledger) => new([.. LedgerWriter.Write(ledger)], ledger);

    private static ManifestTree Added(params string[] names) => names.Aggregate(
        Base.With(Renderings.Layer, Renderings.List([.. names.Append("management.kcm").Order(StringComparer.Ordinal).Select(name => $"{name}.yaml")])),
        (tree, name) => tree.With($"management/platform/{name}.yaml", $"name: {name}\n"));

    private FolderComparison Write(ManifestTree tree) => RenderingFolder.Write(_folder.Path("out"), tree.ComparedWith(_folder.Path("out")));

    private void Edit(string path, string before, string after)
    {
        var text = _folder.Read("out/" + path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        _folder.Write("out/" + path, text.Replace(before, after, StringComparison.Ordinal));
    }

    private void AssertWrites(ManifestTree tree)
    {
        Assert.Empty(Write(tree).Diagnostics);
        Assert.Equal(tree.Expected(), _folder.Snapshot("out"));
    }

    private void AssertRefused(ManifestTree tree, string path)
    {
        var before = _folder.Snapshot("out");
        var finding = Assert.Single(Write(tree).Diagnostics);
        Assert.Equal(("RR6013", _folder.Path("out/" + path)), (finding.Id, finding.Location.Path));
        Assert.Equal(before, _folder.Snapshot("out"));
    }

    /// <summary>Puts into the folder what Git makes of two renderings that come from one.</summary>
    private void Merge(ManifestTree before, ManifestTree ours, ManifestTree theirs, params string[] style)
    {
        var trees = new[] { ours, before, theirs }.Select(tree => tree.Files.ToDictionary(file => file.Path, file => file.Content.ToArray())).ToArray();
        foreach (var path in trees.SelectMany(tree => tree.Keys).Distinct())
        {
            var versions = trees.Select(tree => tree.GetValueOrDefault(path) ?? []).ToArray();
            _folder.Write("out/" + path, "");
            for (var i = 0; i < versions.Length; i++)
                File.WriteAllBytes(_folder.Path($"version{i}"), versions[i]);
            using var git = Process.Start(new ProcessStartInfo("git", ["merge-file", "--quiet", .. style, "version0", "version1", "version2"]) { WorkingDirectory = _folder.Root });
            Assert.True(git?.WaitForExit(TimeSpan.FromMinutes(1)));
            File.Move(_folder.Path("version0"), _folder.Path("out/" + path), overwrite: true);
        }
    }
}
