using RegionRender.Core.Tests.Compilation;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Planning;

/// <summary>A template of the user's own is rendered once for each of its subjects, into the addons of its scope.</summary>
public class AddedTemplateTests
{
    private const string Estate = SmallEstate.Text +
        """
          - name: tools
            credential: aws-mgmt
            template: aws-standalone-cp
            config: {region: eu-north-1, controlPlaneNumber: 1, controlPlane: {instanceType: t3.large}, workersNumber: 1, worker: {instanceType: t3.large}}
        """;

    public static TheoryData<string, string, string, string[]> Places => new()
    {
        { "estate", "management", "${{ estate.name }}", ["management/addons/configmap.team.small.yaml"] },
        { "estate", "regional", "${{ estate.name }}", ["regional/north/addons/configmap.team.small.yaml", "regional/south/addons/configmap.team.small.yaml"] },
        { "region", "management", "${{ region.name }}", ["management/addons/configmap.team.north.yaml", "management/addons/configmap.team.south.yaml"] },
        { "region", "regional", "${{ region.name }}", ["regional/north/addons/configmap.team.north.yaml", "regional/south/addons/configmap.team.south.yaml"] },
        { "cluster", "management", "${{ cluster.name }}", ["management/addons/configmap.team.shop.yaml", "management/addons/configmap.team.tools.yaml"] },
        { "cluster", "regional", "${{ cluster.name }}", ["regional/north/addons/configmap.team.shop.yaml"] },
        { "credential", "management", "${{ credential.name }}", ["management/addons/configmap.team.aws-mgmt.yaml", "management/addons/configmap.team.aws-north.yaml"] },
        { "credential", "regional", "${{ credential.name }}", ["regional/north/addons/configmap.team.aws-north.yaml"] },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void An_added_template_goes_where_its_subjects_are(string subject, string scope, string name, string[] expected)
    {
        var templates = InMemorySourceFiles.FromTexts(
        [
            KeyValuePair.Create("catalog.yaml", $"apiVersion: regionrender.io/v1alpha1\nkind: TemplateCatalog\ntemplates: [{{name: own, file: own.yaml, subject: {subject}, scope: {scope}}}]\n"),
            KeyValuePair.Create("own.yaml", $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: \"{name}\", namespace: team}}\n"),
        ]);
        var estate = Estate
            .Replace("credentials:\n", "  - name: south\n    registration: {kubeConfig: {secret: south-kubeconfig, key: value, from: regions/south}}\ncredentials:\n  - {name: aws-mgmt, identity: {kind: AWSClusterStaticIdentity}, secret: aws/mgmt}\n", StringComparison.Ordinal);
        var input = new EstateInput("estate.yaml", InMemorySourceFiles.FromTexts([KeyValuePair.Create("estate.yaml", estate)]));

        var compilation = EstateCompiler.Compile(input, new CompilerOptions { Templates = templates });

        Assert.Empty(compilation.Diagnostics);
        Assert.NotNull(compilation.Tree);
        Assert.Equal(expected, compilation.Tree.Files.Select(file => file.Path).Where(path => path.Contains("/configmap.team.", StringComparison.Ordinal)));
    }
}
