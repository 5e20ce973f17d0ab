namespace RegionRender.Cli.Tests.Commands;

public sealed class SchemaImportTests : IDisposable
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: widgets.example.com}
        spec:
          group: example.com
          scope: Namespaced
          names: {kind: Widget, plural: widgets}
          versions:
            - name: v1
              served: true
              schema:
                openAPIV3Schema:
                  type: object
                  properties:
                    spec: {type: object, properties: {size: {type: integer}}}

        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_schema_is_written_for_each_served_version()
    {
        File.WriteAllText(_folder.Of("crds.yaml"), Definition + "---\nkind: ConfigMap\n---\n");
        Assert.Equal(new CommandRun(ExitCode.Done, "", "schemas has 1 schema, 1 written\n"), Import("crds.yaml"));
        Assert.Contains("\"kind\":\"Widget\"", File.ReadAllText(_folder.Of("schemas/example.com/widget_v1.json")), StringComparison.Ordinal);
        Assert.Equal(new CommandRun(ExitCode.Done, "", "schemas has 1 schema, 0 written\n"), Import("crds.yaml"));
    }

    [Fact]
    public void The_list_that_kubectl_prints_is_read_and_a_folder_too()
    {
        Directory.CreateDirectory(_folder.Of("crds"));
        var items = string.Join('\n', Definition.Split('\n').Select((line, number) => (number == 0 ? "  - " : "    ") + line));
        File.WriteAllText(_folder.Of("crds/all.yml"), $"kind: List\nitems:\n{items}");
        Assert.Equal(ExitCode.Done, Import("crds", "--out", "mine").Code);
        Assert.True(File.Exists(_folder.Of("mine/example.com/widget_v1.json")));
    }

    [Fact]
    public void A_file_of_somebody_else_is_not_replaced()
    {
        File.WriteAllText(_folder.Of("crds.yaml"), Definition);
        Directory.CreateDirectory(_folder.Of("schemas/example.com"));
        File.WriteAllText(_folder.Of("schemas/example.com/widget_v1.json"), "{}");
        var run = Import("crds.yaml");
        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.Contains("RR6014", run.Out, StringComparison.Ordinal);
        Assert.Equal("{}", File.ReadAllText(_folder.Of("schemas/example.com/widget_v1.json")));
    }

    [Theory]
    [InlineData("kind: ConfigMap\n", "crds.yaml: error RR2107: there is no CustomResourceDefinition here")]
    [InlineData("a: [\n", "crds.yaml:")]
    public void What_is_wrong_with_the_files_is_told(string text, string expected)
    {
        File.WriteAllText(_folder.Of("crds.yaml"), text);
        var run = Import("crds.yaml");
        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.StartsWith(expected, run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Of("schemas")));
    }

    [Fact]
    public void What_another_release_has_already_is_not_written_again()
    {
        File.WriteAllText(_folder.Of("old.yaml"), $"{Definition}---\n{Definition.Replace("idget", "adget", StringComparison.Ordinal)}---\n{Definition.Replace("idget", "odget", StringComparison.Ordinal)}");
        File.WriteAllText(_folder.Of("new.yaml"), $"{Definition}---\n{Definition.Replace("idget", "adget", StringComparison.Ordinal).Replace("integer", "string", StringComparison.Ordinal)}");
        Assert.Equal(ExitCode.Done, Import("old.yaml", "--out", "kinds/1.0.0").Code);

        Assert.Equal(new CommandRun(ExitCode.Done, "", "kinds/1.1.0 has 2 schemas, 1 written\n"), Import("new.yaml", "--out", "kinds/1.1.0", "--over", "kinds/1.0.0"));

        Assert.Equal(["example.com/wadget_v1.json", "over.txt"], Directory.EnumerateFiles(_folder.Of("kinds/1.1.0"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_folder.Of("kinds/1.1.0"), file)).Order(StringComparer.Ordinal));
        Assert.Contains("over 1.0.0\ngone example.com/wodget_v1.json\n", File.ReadAllText(_folder.Of("kinds/1.1.0/over.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_to_stand_over_is_one_beside_it()
    {
        File.WriteAllText(_folder.Of("crds.yaml"), Definition);
        Assert.Equal(ExitCode.Usage, Import("crds.yaml", "--out", "kinds/1.1.0", "--over", "elsewhere").Code);
    }

    [Fact]
    public void A_file_that_is_not_there_is_wrong_usage() => Assert.Equal(ExitCode.Usage, Import("none.yaml").Code);

    public void Dispose() => _folder.Dispose();

    private CommandRun Import(params string[] arguments) => CommandRun.In(_folder.Path, ["schema", "import", .. arguments]);
}
