using System.Text;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Trees;

public sealed class LedgerTests
{
    private static readonly string Digest = new('a', 64);

    private static readonly Ledger Sample = new()
    {
        Estate = "atlas",
        Management = "mgmt",
        K0rdentVersion = "1.11.4",
        Files =
        [
            new("clusters/eu/layers.yaml", Digest, "eu", "", []),
            new("clusters/mgmt/layers.yaml", Digest, "mgmt", "", []),
            new("clusters/mgmt/region-eu.yaml", Digest, "mgmt", "",
                [new(new("kustomize.toolkit.fluxcd.io", "Kustomization", "kcm-system", "region-eu-on-base"), true, "./rendered/regional/eu/base", "eu-kubeconfig")]),
            new("management/platform/management.kcm.yaml", Digest, "mgmt", "flux-system/platform",
                [new(new("k0rdent.mirantis.com", "Management", null, "kcm"), true, null)]),
            new("management/regions/eu/registration/region.eu.yaml", Digest, "mgmt", "kcm-system/region-eu-registration",
                [new(new("k0rdent.mirantis.com", "Region", null, "eu"), true, null)]),
            new("regional/eu/addons/extra+1.yaml", Digest, "eu", "kcm-system/region-eu-on-addons",
                [new(new("", "ConfigMap", "ops", "one"), false, null), new(new("", "ConfigMap", "ops", "two"), false, null)]),
            new("regional/eu/addons/kustomization.yaml", null, "eu", "kcm-system/region-eu-on-addons", []),
        ],
    };

    [Fact]
    public void A_ledger_is_split_by_region_with_one_file_a_line_in_the_order_of_the_digests_of_their_paths()
    {
        var files = LedgerWriter.Write(Sample).ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span));

        Assert.Equal([".regionrender/.gitignore", ".regionrender/management.json", ".regionrender/meta.json", ".regionrender/regions/eu.json"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("/lock\n/tmp/\n", files[".regionrender/.gitignore"]);
        Assert.Equal("{\n  \"format\": 2,\n  \"estate\": {\n    \"name\": \"atlas\"\n  },\n  \"management\": {\n    \"name\": \"mgmt\"\n  },\n  \"k0rdent\": {\n    \"version\": \"1.11.4\"\n  }\n}\n", files[".regionrender/meta.json"]);
        Assert.Equal(
            $$"""
            {"path":"management/platform/management.kcm.yaml","sha256":"{{Digest}}","cluster":"mgmt","kustomization":"flux-system/platform","objects":[{"group":"k0rdent.mirantis.com","kind":"Management","name":"kcm","protected":true}]}
            {"path":"clusters/mgmt/layers.yaml","sha256":"{{Digest}}","cluster":"mgmt"}

            """,
            files[".regionrender/management.json"]);
        Assert.Equal(
            $$"""
            {"path":"clusters/mgmt/region-eu.yaml","sha256":"{{Digest}}","cluster":"mgmt","objects":[{"group":"kustomize.toolkit.fluxcd.io","kind":"Kustomization","namespace":"kcm-system","name":"region-eu-on-base","protected":true,"path":"./rendered/regional/eu/base","target":"eu-kubeconfig"}]}
            {"path":"regional/eu/addons/extra+1.yaml","sha256":"{{Digest}}","cluster":"eu","kustomization":"kcm-system/region-eu-on-addons","objects":[{"kind":"ConfigMap","namespace":"ops","name":"one"},{"kind":"ConfigMap","namespace":"ops","name":"two"}]}
            {"path":"clusters/eu/layers.yaml","sha256":"{{Digest}}","cluster":"eu"}
            {"path":"regional/eu/addons/kustomization.yaml","cluster":"eu","kustomization":"kcm-system/region-eu-on-addons"}
            {"path":"management/regions/eu/registration/region.eu.yaml","sha256":"{{Digest}}","cluster":"mgmt","kustomization":"kcm-system/region-eu-registration","objects":[{"group":"k0rdent.mirantis.com","kind":"Region","name":"eu","protected":true}]}

            """,
            files[".regionrender/regions/eu.json"]);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var read = Read(LedgerWriter.Write(Sample).ToDictionary(file => file.Path, file => file.Content.ToArray()), out var findings);

        Assert.Empty(findings);
        AssertSame(Sample, read);
    }

    [Fact]
    public void A_merge_may_leave_the_lines_in_any_order_with_any_line_break()
    {
        var files = LedgerWriter.Write(Sample).ToDictionary(file => file.Path, file => file.Content.ToArray());
        var lines = Encoding.UTF8.GetString(files[".regionrender/regions/eu.json"]).Split('\n').Reverse();
        files[".regionrender/regions/eu.json"] = Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

        AssertSame(Sample, Read(files, out _));
    }

    [Fact]
    public void No_meta_file_is_no_ledger_and_no_finding()
    {
        Assert.Null(Read([], out var findings));
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("regions/eu.json", "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n", "RR6021", 1)]
    [InlineData("regions/eu.json", "<<<<<<< HEAD\n=======\n", "RR6021", 1)]
    [InlineData("meta.json", "{\n<<<<<<< HEAD\n\"format\": 1\n=======\n", "RR6021", 2)]
    [InlineData("meta.json", "", "RR6020", 1)]
    [InlineData("meta.json", "[]", "RR6020", 1)]
    [InlineData("meta.json", "{\"format\": \"1\"}", "RR6020", 1)]
    [InlineData("meta.json", "{\"format\": 3}", "RR6022", 1)]
    [InlineData("management.json", "\n\nnull\n", "RR6020", 3)]
    [InlineData("management.json", "{\"path\":\"a.yaml\",\"sha256\":\"$\",\"cluster\":\"mgmt\"", "RR6020", 1)]
    [InlineData("management.json", "{\"path\":\"a.yaml\",\"sha256\":\"$\",\"cluster\":\"mgmt\"} {}", "RR6020", 1)]
    [InlineData("management.json", "{\"path\":\"a.yaml\",\"sha256\":\"12\",\"cluster\":\"mgmt\"}", "RR6020", 1)]
    [InlineData("management.json", "{\"path\":\"a.yaml\",\"sha256\":\"$\"}", "RR6020", 1)]
    [InlineData("management.json", "{\"path\":\"a/kustomization.yaml\",\"sha256\":\"12\",\"cluster\":\"mgmt\"}", "RR6020", 1)]
    [InlineData("management.json", "{\"path\":7,\"sha256\":\"$\",\"cluster\":\"mgmt\"}", "RR6020", 1)]
    [InlineData("management.json", "{\"path\":\"a.yaml\",\"sha256\":\"$\",\"cluster\":\"mgmt\",\"objects\":7}", "RR6020", 1)]
    [InlineData("management.json", "{\"path\":\"a.yaml\",\"sha256\":\"$\",\"cluster\":\"mgmt\",\"objects\":[{\"kind\":\"Region\"}]}", "RR6020", 1)]
    [InlineData("management.json", "{\"path\":\"a.yaml\",\"sha256\":\"$\",\"cluster\":\"mgmt\",\"objects\":[{\"protected\":\"yes\"}]}", "RR6020", 1)]
    [InlineData("management.json", "{\"path\":\"../../outside.yaml\",\"sha256\":\"$\",\"cluster\":\"mgmt\"}", "RR6020", 1)]
    public void A_damaged_ledger_is_reported_where_it_is_damaged(string path, string text, string id, int line)
    {
        var files = LedgerWriter.Write(Sample).ToDictionary(file => file.Path, file => file.Content.ToArray());
        files[$".regionrender/{path}"] = Encoding.UTF8.GetBytes(text.Replace("$", Digest));

        Assert.Null(Read(files, out var findings));
        var finding = Assert.Single(findings);
        Assert.Equal(id, finding.Id);
        Assert.Equal($"rendered/.regionrender/{path}", finding.Location.Path);
        Assert.Equal(line, finding.Location.Start.Line);
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_damage_and_no_crash()
    {
        var files = LedgerWriter.Write(Sample).ToDictionary(file => file.Path, file => file.Content.ToArray());
        var bytes = files[".regionrender/management.json"];
        bytes["{\"path\":\"".Length] = 0xff;

        Assert.Null(Read(files, out var findings));
        Assert.Equal("RR6020", Assert.Single(findings).Id);
    }

    [Fact]
    public void A_merge_may_list_a_file_twice()
    {
        var files = LedgerWriter.Write(Sample).ToDictionary(file => file.Path, file => file.Content.ToArray());
        files[".regionrender/regions/us.json"] = files[".regionrender/regions/eu.json"];

        AssertSame(Sample, Read(files, out _));
    }

    [Fact]
    public void A_merge_may_list_a_file_once_for_each_side()
    {
        var files = LedgerWriter.Write(Sample).ToDictionary(file => file.Path, file => file.Content.ToArray());
        files[".regionrender/regions/us.json"] = Line("clusters/eu/layers.yaml", 'b');

        var read = Read(files, out var findings);

        Assert.Empty(findings);
        Assert.Equal([Digest, new string('b', 64)], read?.Files.Where(file => file.Path == "clusters/eu/layers.yaml").Select(file => file.Sha256));
    }

    [Theory]
    [InlineData("")]
    [InlineData("||||||| base\n{}\n")]
    public void In_a_merge_conflict_the_ledger_is_what_either_side_lists(string middle)
    {
        var files = LedgerWriter.Write(Sample).ToDictionary(file => file.Path, file => file.Content.ToArray());
        files[".regionrender/regions/us.json"] = [.. "<<<<<<< HEAD\n"u8, .. Line("a.yaml", 'a'), .. Encoding.UTF8.GetBytes(middle), .. "=======\n"u8, .. Line("a.yaml", 'b'), .. Line("b.yaml", 'b'), .. ">>>>>>> theirs\n"u8, .. Line("c.yaml", 'c')];
        files["b.yaml"] = [];

        var read = Read(files, out var findings);

        Assert.Empty(findings);
        Assert.Equal(["a.yaml", "a.yaml", "b.yaml", "c.yaml"], read?.Files.Take(4).Select(file => file.Path));
    }

    [Fact]
    public void What_one_side_of_a_merge_conflict_lists_and_is_gone_was_removed_by_the_other()
    {
        var files = LedgerWriter.Write(Sample).ToDictionary(file => file.Path, file => file.Content.ToArray());
        files[".regionrender/regions/us.json"] = [.. "<<<<<<< HEAD\n=======\n"u8, .. Line("b.yaml", 'b'), .. ">>>>>>> theirs\n"u8];

        AssertSame(Sample, Read(files, out _));
    }

    [Fact]
    public void A_merge_conflict_between_two_releases_of_k0rdent_is_read()
    {
        var files = LedgerWriter.Write(Sample).ToDictionary(file => file.Path, file => file.Content.ToArray());
        var meta = Encoding.UTF8.GetString(files[".regionrender/meta.json"]);
        const string version = "    \"version\": \"1.11.4\"\n";
        files[".regionrender/meta.json"] = Encoding.UTF8.GetBytes(meta.Replace(version, $"<<<<<<< HEAD\n{version}=======\n{version.Replace("1.11.4", "1.12.0")}>>>>>>> theirs\n"));

        AssertSame(Sample, Read(files, out _));
    }

    [Fact]
    public void A_ledger_of_format_1_is_read()
    {
        const string list = "regional/eu/addons/kustomization.yaml";
        var files = new Dictionary<string, byte[]>
        {
            [".regionrender/meta.json"] = """{"format": 1, "estate": "atlas", "management": "mgmt", "k0rdent": "1.11.4", "tool": "0.1.0"}"""u8.ToArray(),
            [".regionrender/management.json"] = [.. Line("a.yaml", 'a'), .. Line(list, 'b')],
        };

        AssertSame(Sample with { Files = [new("a.yaml", Digest, "mgmt", "", []), new(list, null, "mgmt", "", [])] }, Read(files, out _));
    }

    [Fact]
    public void A_part_that_is_known_is_not_read_again()
    {
        const string other = ".regionrender/regions/eu.json";
        var files = LedgerWriter.Write(Sample).ToDictionary(file => file.Path, file => file.Content.ToArray());
        files[".regionrender/management.json"] = "not read"u8.ToArray();
        var known = new KnownLedger(Sample with { Files = [.. Sample.Files.Where(file => file.Path != "regional/eu/addons/extra+1.yaml")] }, part => part == other);

        AssertSame(Sample, LedgerReader.Read(new InMemorySourceFiles(files), "rendered/", new DiagnosticBag(), known));
    }

    private static byte[] Line(string path, char digit) => Encoding.UTF8.GetBytes($"{{\"path\":\"{path}\",\"sha256\":\"{new string(digit, 64)}\",\"cluster\":\"mgmt\"}}\n");

    private static Ledger? Read(Dictionary<string, byte[]> files, out Diagnostic[] findings)
    {
        var bag = new DiagnosticBag();
        var ledger = LedgerReader.Read(new InMemorySourceFiles(files), "rendered/", bag);
        findings = [.. bag.ToSorted()];
        return ledger;
    }

    private static void AssertSame(Ledger expected, Ledger? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected with { Files = [] }, actual with { Files = [] });
        Assert.Equal(expected.Files.Select(file => file with { Objects = [] }), actual.Files.Select(file => file with { Objects = [] }));
        Assert.Equal(expected.Files.Select(file => file.Objects.AsEnumerable()), actual.Files.Select(file => file.Objects.AsEnumerable()));
    }
}
